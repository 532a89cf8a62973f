import type { Lists } from "#domain/lists/lists.ts";
import type { PlanReading } from "#lib/plan-reading/plan-reading.ts";
import { isIsoDate } from "#lib/calendar/dates.ts";
import { headingGroups, nationalGroups } from "./national-groups.ts";
import { phasesInWords } from "#domain/plans/phases-text.ts";
import { printedDay } from "#domain/plans/printed-day.ts";
import { organisationName, proposeDuty, proposeTarget } from "./propose-items.ts";
import { mostItems, type Fields, type ItemKind } from "./review-fields.ts";
import { listedPassages, listedTasks } from "./reading-items.ts";

/** A unit that a text may name: those at or below the plan's own. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}

/**
 * What the form of the review shows first: everything read, kept, with what the words propose filled in. Pure:
 * the same reading proposes the same.
 */
export function proposeReview(
  reading: PlanReading,
  lists: Pick<Lists, "measures">,
  units: readonly NamedUnit[] = [],
): Fields {
  return {
    ...named("plan", proposePlan(reading)),
    ...items("targets", reading.targets, (target) => proposeTarget(target, lists, units)),
    ...items("tasks", proposeTasks(reading), (task) => task),
    ...items("occasions", reading.occasions, (occasion) => ({
      name: occasion.name,
      from: printedDay(occasion.from),
      to: printedDay(occasion.to),
      year: said(occasion.year),
    })),
    ...items("duties", reading.duties, proposeDuty),
    ...items("responsibilities", reading.responsibilities, ({ org, does }) => ({
      organisation: organisationName(org),
      does: does.map(({ quote }) => quote.replace(/^[-–+•*]\s*/u, "")).join("\n"),
    })),
    ...items("passages", listedPassages(reading), () => ({})),
    ...items("legalBases", reading.legalBases, ({ number, date }) => ({
      number,
      dated: date !== null && isIsoDate(date) ? date : "",
    })),
  };
}

function proposePlan({ document, scope }: PlanReading): Fields {
  const year = /^\d{4}/.exec(document.issuedOn ?? "")?.[0] ?? "";
  const isActionMonth = scope.from === scope.to && /tháng hành động/iu.test(document.subject ?? "");
  return {
    title: document.subject ?? "",
    kind: document.kind,
    purpose: isActionMonth ? "action-month" : "programme",
    number: document.number ?? "",
    // "tháng 4 năm 2026" with a blank day is no date yet: the officer fills it in.
    issuedOn: document.issuedOn !== null && isIsoDate(document.issuedOn) ? document.issuedOn : "",
    issuedBy: issuerInWords(document.issuer ?? ""),
    signer: document.signer?.name ?? "",
    periodFrom: said(scope.from) || year,
    periodTo: said(scope.to) || said(scope.from) || year,
    phases: phasesInWords(scope.phases),
  };
}

/** "ỦY BAN NHÂN DÂN XÃ SUỐI HOA", as the head of a page prints it → "Ủy ban nhân dân xã Suối Hoa". */
function issuerInWords(printed: string): string {
  const [, kind, name] =
    /^(?:ỦY|UỶ) BAN NHÂN DÂN (XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN|HUYỆN|TỈNH|THÀNH PHỐ) (.+)$/u.exec(printed) ?? [];
  if (kind === undefined || name === undefined) return printed;
  const capitalised = name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());
  return `Ủy ban nhân dân ${kind.toLowerCase()} ${capitalised}`;
}

/** What says nothing of its own group belongs to the group of the task above it. */
function proposeTasks(reading: PlanReading): Fields[] {
  const groups: string[][] = [];
  return listedTasks(reading).map(({ label, title, parent }) => {
    const own = parent === null ? headingGroups(title) : nationalGroups(title);
    const nationals = own.length === 0 && parent !== null ? (groups[parent] ?? []) : own;
    groups.push(nationals);
    return { label: label ?? "", title, nationalGroups: nationals };
  });
}

function items<Item>(kind: ItemKind, list: readonly Item[], propose: (item: Item) => Fields): Fields {
  return Object.assign(
    {},
    ...list.slice(0, mostItems).map((item, at) => named(`${kind}.${at}`, { keep: "yes", ...propose(item) })),
  ) as Fields;
}

function named(prefix: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function said(number: number | null): string {
  return number === null ? "" : String(number);
}
