import { walk, type Section } from "#lib/official-documents/read-outline.ts";
import { bare } from "#lib/vietnamese/fold.ts";
import { firstLevel } from "./first-level.ts";
import { passageOf, titleOf, type Page } from "./page.ts";
import { quoteOf, sentences, withoutEnd } from "./passages.ts";
import type { DocumentKind, Task } from "./plan-reading.ts";
import { isHeadingSection, sectionKind, sectionsAround } from "./section-kinds.ts";
import { beginsWithOrganisation } from "./organisations.ts";
import { readInlineTasks } from "./inline-tasks.ts";
import { withDetails } from "./task-details.ts";
import { readTaskTables } from "./task-tables.ts";

/**
 * The items of the first level under the heading of tasks and solutions, each with what stands under it. Where that
 * section only points to an annex, the rows of its table; where no heading names tasks, that of the activities.
 */
export function readTasks(page: Page, kind: DocumentKind): Task[] {
  if (kind === "article" || kind === "report") return readInlineTasks(page);
  const sections = taskSections(page);
  const items = sections.flatMap((section) => itemsOf(page, section));
  const rows = readTaskTables(page);
  if (items.length > 0) return withDetails(items, rows);
  return rows.length > 0 || (kind !== "guidance" && kind !== "directive") ? rows : instructions(page);
}

/** A letter may go straight to what it asks: "… đề nghị: 1. … 2. …". Where it addresses bodies one by one, those are no tasks. */
function instructions(page: Page): Task[] {
  const items = page.sections.filter(
    (section) => section.label?.kind === "number" && sectionKind(section) === null,
  );
  const addressed = items.filter((item) => beginsWithOrganisation(titleOf(page, item).low));
  const asked = items.length > 1 && addressed.length <= items.length / 2;
  return asked ? items.map((item) => taskOf(page, item, 0)) : [];
}

function taskSections(page: Page): Section[] {
  const headings = [...walk(page.sections)].filter(isHeadingSection);
  for (const wanted of ["tasks", "activities", "contents"] as const) {
    const named = headings.filter(
      (section) =>
        sectionKind(section) === wanted && !isUnder(section, ["responsibilities", "funding", "results"]),
    );
    const frames = framesAmong(named);
    const inner = new Set(named.filter((section) => !frames.has(section)));
    const outer = [...inner].filter((section) => !sectionsAround(section).some((at) => inner.has(at)));
    const whole = wanted === "tasks" ? outer : outer.slice(0, 1);
    if (whole.some((section) => section.children.length > 0 || section.body.length > 0)) return whole;
  }
  return [];
}

/** Those of the headings that only stand above others of them. */
function framesAmong(named: readonly Section[]): Set<Section> {
  const all = new Set(named);
  const frames = new Set<Section>();
  const headsMore = new Map<Section, boolean>();
  for (const inner of named.filter(isBareHeading)) {
    for (const outer of sectionsAround(inner).filter((at) => all.has(at))) {
      if (inner.parent === outer && !headsMore.has(outer)) headsMore.set(outer, headsOnly(outer));
      if (inner.parent !== outer || headsMore.get(outer) === true) frames.add(outer);
    }
  }
  return frames;
}

function isUnder(section: Section, kinds: readonly string[]): boolean {
  for (let at = section.parent; at !== null; at = at.parent)
    if (kinds.includes(sectionKind(at) ?? "")) return true;
  return false;
}

/** The headings right under it have items of their own: then the tasks are those items. */
function headsOnly(outer: Section): boolean {
  return outer.children.filter(isBareHeading).every((one) => one.children.length > 0);
}

/** "Nhiệm vụ", "Giải pháp chủ yếu": a heading of its own, not an item that begins with the word. */
function isBareHeading(section: Section): boolean {
  return /^(?:cac |nhung |mot so |ve )?(?:nhom )?(?:nhiem vu|giai phap)(?:(?:,? va|,)? (?:giai phap|nhiem vu|trong tam|chu yeu|cu the|chung|thuc hien))*$/u.test(
    withoutEnd(bare(section.title), " .:"),
  );
}

function itemsOf(page: Page, section: Section): Task[] {
  if (section.children.length > 0) return firstLevel(section).items.map((item) => taskOf(page, item, 0));
  const rows = readTaskTables(page, section.body);
  if (rows.length > 0 || pointsToAnnex(section)) return rows;
  return section.body
    .filter((line) => line.kind === "line")
    .map((line) => ({ ...quoteOf(passageOf(page, line)), ...bareTask(line.text) }));
}

function pointsToAnnex(section: Section): boolean {
  return (
    section.body.length <= 2 &&
    section.body.every((line) => /phụ lục|biểu (?:mẫu )?kèm|bảng kèm/iu.test(line.text))
  );
}

function bareTask(title: string): Omit<Task, "quote" | "at"> {
  return { label: null, title, lead: null, partners: null, due: null, children: [] };
}

const deepest = 4;

function taskOf(page: Page, section: Section, depth: number): Task {
  const details = detailsOf(section);
  const children = depth >= deepest ? [] : section.children.map((child) => taskOf(page, child, depth + 1));
  return {
    ...quoteOf(passageOf(page, section.head)),
    ...bareTask(titleText(page, section)),
    label: section.label?.text ?? null,
    ...details,
    children,
  };
}

/** The whole line where it is a heading; the first sentence where it goes on to explain. */
function titleText(page: Page, section: Section): string {
  const title = titleOf(page, section);
  const first = title.text.length <= 300 ? title.text : (sentences(title)[0]?.text ?? title.text);
  return withoutEnd(first, " :;");
}

const detailForms = [
  ["lead", /^(?:cơ quan|đơn vị|bộ phận)?\s?(?:chủ trì|thực hiện|phụ trách)(?: thực hiện)?\s?:\s*(.+)$/iu],
  ["partners", /^(?:cơ quan|đơn vị|bộ phận)?\s?phối hợp(?: thực hiện)?\s?:\s*(.+)$/iu],
  ["due", /^(?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành)?\s?:\s*(.+)$/iu],
] as const;

/** "- Cơ quan chủ trì: …", "- Thời gian thực hiện: …" under an item. */
function detailsOf(section: Section): Pick<Task, "lead" | "partners" | "due"> {
  const found: Pick<Task, "lead" | "partners" | "due"> = { lead: null, partners: null, due: null };
  const lines = [...section.children.map((child) => child.title), ...section.body.map((line) => line.text)];
  for (const line of lines) {
    for (const [name, form] of detailForms)
      found[name] ??= form.exec(line)?.[1]?.replace(/[.;]$/u, "") ?? null;
  }
  return found;
}
