import type { Paragraph } from "#lib/official-documents/official-text.ts";
import { bare } from "#lib/vietnamese/fold.ts";
import { linesIn, passageOf, type Page } from "./page.ts";
import { quoteOf } from "./passages.ts";
import type { Task } from "./plan-reading.ts";

type Role = "number" | "title" | "lead" | "partners" | "due" | "product";

/** What a column holds, by its head without marks. The first that fits wins. */
const heads: readonly (readonly [Role, RegExp])[] = [
  ["number", /^(?:stt|tt|so tt|so thu tu)$/u],
  ["partners", /phoi hop/u],
  ["lead", /chu tri|thuc hien$|phu trach|^(?:don vi|co quan|bo phan|nguoi)/u],
  ["due", /thoi gian|thoi han|tien do|hoan thanh|thoi diem/u],
  ["product", /san pham|ket qua|ghi chu|kinh phi/u],
  ["title", /noi dung|nhiem vu|hoat dong|cong viec|giai phap/u],
];

/** The rows of tables of tasks, among `lines` or in the whole body and annexes. Rows that only group others are left out. */
export function readTaskTables(
  page: Page,
  lines: readonly Paragraph[] = linesIn(page, "body", "annex"),
): Task[] {
  const tasks: Task[] = [];
  let table: number | null = null;
  let roles: readonly (Role | null)[] | null = null;
  for (const line of lines) {
    if (line.kind !== "row") continue;
    if (line.table !== table) {
      table = line.table;
      roles = null;
    }
    const head: readonly (Role | null)[] | null = rolesOf(line);
    if (head !== null) roles = head;
    else if (roles !== null) {
      const task = taskOf(page, line, roles);
      if (task !== null) tasks.push(task);
    }
  }
  return tasks;
}

/** The columns' roles where the row is the head of a table of tasks: what is done, and who or when. */
function rolesOf(row: Paragraph): readonly (Role | null)[] | null {
  const roles = row.cells.map((cell) => {
    const title = bare(cell.text).replace(/\s+/gu, " ").trim();
    if (title.length > 60) return null;
    return heads.find(([, form]) => form.test(title))?.[0] ?? null;
  });
  return roles.includes("title") &&
    roles.some((role) => role === "lead" || role === "partners" || role === "due")
    ? roles
    : null;
}

function taskOf(page: Page, row: Paragraph, roles: readonly (Role | null)[]): Task | null {
  const textOf = (role: Role): string | null => row.cells[roles.indexOf(role)]?.text || null;
  const title = textOf("title");
  const [lead, partners, due] = [textOf("lead"), textOf("partners"), textOf("due")];
  // A row of column numbers, or one that heads a group: nobody does it, at no time.
  if (title === null || /^[\d()\s]+$/u.test(title) || (lead === null && partners === null && due === null))
    return null;
  if (title === lead) return null;
  return {
    ...quoteOf(passageOf(page, row)),
    label: textOf("number"),
    title,
    lead,
    partners,
    due,
    children: [],
  };
}
