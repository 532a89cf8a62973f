import type { Section } from "#lib/official-documents/read-outline.ts";
import { withoutLabel } from "#lib/official-documents/read-labels.ts";
import { bare } from "#lib/vietnamese/fold.ts";

/** What a section is about, by its heading. */
export type SectionKind =
  | "results"
  | "responsibilities"
  | "funding"
  | "targets"
  | "tasks"
  | "activities"
  | "contents"
  | "audiences"
  | "purposes"
  | "requirements"
  | "time"
  | "reporting";

const lead = "(?:cac |nhung |mot so |noi dung |ve |phan )?";

/** The first that fits wins; headings without marks. `activities` is what stands in for tasks where none are named. */
const headings: readonly (readonly [SectionKind, RegExp])[] = [
  [
    "results",
    /^(?:nhung |mot so )?(?:ket qua|danh gia (?:chung|ket qua|tinh hinh)|tinh hinh|thuc trang|dac diem|khai quat|boi canh|su can thiet|ton tai|han che|uu diem|thuan loi|kho khan)/u,
  ],
  [
    "reporting",
    /^(?:che do (?:thong tin|bao cao)|thong tin,? bao cao|cong tac (?:thong tin,? )?bao cao|thoi gian (?:gui )?bao cao|bao cao|so ket|tong ket)/u,
  ],
  [
    "responsibilities",
    /^(?:to chuc,? (?:va )?(?:thuc hien|trien khai|phan cong)|phan cong|trach nhiem|nhiem vu cua (?:cac )?|nhiem vu cu the cua)|(?:phan cong|to chuc) (?:nhiem vu|trach nhiem|thuc hien)/u,
  ],
  ["funding", /^(?:ve )?(?:kinh phi|nguon (?:kinh phi|tai chinh)|du toan|co che tai chinh|nguon luc)/u],
  [
    "tasks",
    new RegExp(
      `^${lead}(?:nhom )?(?:nhiem vu|giai phap)(?! ve )|(?:,| va|;) (?:cac )?(?:nhiem vu|giai phap)(?:$|[ ,])`,
      "u",
    ),
  ],
  [
    "targets",
    /^(?:cac |nhung |he thong )?(?:muc tieu|chi tieu)|(?:,| va) (?:muc tieu|chi tieu)|^muc dich,? (?:va )?muc tieu/u,
  ],
  ["requirements", /^(?:cac )?yeu cau/u],
  ["purposes", /^muc dich/u],
  ["audiences", /^(?:thoi gian, )?(?:pham vi(?:,| va) )?doi tuong/u],
  [
    "contents",
    /^(?:cac )?noi dung(?: va hinh thuc)? (?:thong tin|truyen thong|tuyen truyen|trong tam tuyen truyen)/u,
  ],
  [
    "activities",
    /^(?:cac |mot so )?(?:noi dung|hoat dong|bien phap|cong viec|hinh thuc|cong tac trong tam)/u,
  ],
  ["time", /^(?:thoi gian|thoi han|tien do|pham vi)/u],
];

const longestHeading = 160;

/** The kind that a heading names; null where it names none. Takes the heading with or without its label. */
export function headingKind(heading: string): SectionKind | null {
  if (heading.length > longestHeading) return null;
  const title = bare(withoutLabel(heading))
    .replace(/\s+/gu, " ")
    .replace(/^[“"(\s]+|[\s.:;)]+$/gu, "");
  return headings.find(([, form]) => form.test(title))?.[0] ?? null;
}

/** Numbered or in capitals: what stands above the items of a list. */
export function isHeadingSection(section: Section): boolean {
  return section.rank <= 5 && section.title.length <= longestHeading;
}

/** Every reader of a part asks it of every section, and of those above. */
const known = new WeakMap<Section, SectionKind | null>();

/** The kind that the section's own heading names. */
export function sectionKind(section: Section): SectionKind | null {
  const found = known.get(section);
  if (found !== undefined) return found;
  const kind = headingKind(section.title);
  known.set(section, kind);
  return kind;
}

/** The sections that a section stands in, nearest first. */
export function sectionsAround(section: Section): Section[] {
  const around: Section[] = [];
  for (let at = section.parent; at !== null; at = at.parent) around.push(at);
  return around;
}

/** The kinds of a section and of those it stands in, nearest first. */
export function kindsAround(section: Section): SectionKind[] {
  const kinds: SectionKind[] = [];
  for (let at: Section | null = section; at !== null; at = at.parent) {
    const kind = at.rank <= 7 ? sectionKind(at) : null;
    if (kind !== null) kinds.push(kind);
  }
  return kinds;
}

/** True for a line without a label that is a heading: in capitals, or short and naming a known part. */
export function isHeadingLine(line: string): boolean {
  if (line.length > 120 || /[;,]$/u.test(line)) return false;
  if (line === line.toUpperCase() && /\p{Lu}{2}.*\s\p{Lu}{2}/u.test(line) && !/\d{3}|@/u.test(line))
    return true;
  return (
    line.length <= 60 &&
    !/[.,;]\s|\d/u.test(line) &&
    /^\p{Lu}/u.test(line) &&
    plainHeading.test(bare(line).replace(/[\s.:]+$/u, ""))
  );
}

const plainHeading =
  /^(?:muc dich(?:,? yeu cau)?|yeu cau|muc tieu(?: chung| cu the| tong quat)?|chi tieu(?: cu the)?|nhiem vu(?:,? (?:va )?giai phap)?(?: trong tam| chu yeu| cu the| chinh)?|giai phap(?: thuc hien| chu yeu)?|kinh phi(?: thuc hien)?|to chuc thuc hien|doi tuong|noi dung|phan cong nhiem vu|che do bao cao)$/u;
