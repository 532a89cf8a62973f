import { lowerFirst } from "#lib/vietnamese/first-letter.ts";
import type { Unit } from "./unit.ts";

/** Who issues a document and how it stands in the head and at the foot of the document (Nghị định 30/2020/NĐ-CP). */
export interface IssuingBody {
  /** As sentences name it: "Ủy ban nhân dân xã Suối Hoa", "Trạm Y tế". */
  readonly body: string;
  /** The body directly above, as the head names it; null where none is shown. */
  readonly parent: string | null;
  /** The place before the date: the name of the commune or province. */
  readonly place: string;
  /** "BC-UBND", "KH-TYT"; of a letter "UBND-VHXH" */
  readonly symbol: string;
  readonly authority: readonly string[];
  readonly position: string;
  /** Who else receives it, without those it is addressed to. */
  readonly copies: readonly string[];
  readonly filed: string;
}

type Named = Pick<Unit, "kind" | "level" | "name">;

/**
 * @param above the units above it, from the nation down, without itself
 * @param type the abbreviation of the document's type (Phụ lục III); null for a letter, whose symbol has none
 */
export function issuingBody(
  unit: Named,
  above: readonly Named[],
  type: "BC" | "KH" | "QĐ" | null,
): IssuingBody {
  const parent = above.at(-1);
  const place = [...above, unit].findLast(({ level }) => level === "commune" || level === "province");
  const common = { place: place ? withoutKind(place.name) : unit.name };
  if (isLocality(unit)) {
    const below = parent && isLocality(parent) && parent.level !== "nation" ? parent : null;
    return {
      ...common,
      body: committeeOf(unit),
      parent: below ? `UBND ${inSentence(below.name)}` : null,
      symbol: type === null ? "UBND-VHXH" : `${type}-UBND`,
      // The committee decides as a body; its chair signs on its behalf (Điều 13).
      authority: ["TM. Ủy ban nhân dân"],
      position: "Chủ tịch",
      copies: [`Thường trực Đảng ủy, HĐND ${kindWord(unit.name)}`, `Lãnh đạo UBND ${kindWord(unit.name)}`],
      filed: "VT, VHXH",
    };
  }
  const serves = parent && isLocality(parent) && !standsAlone.has(unit.kind) ? parent : null;
  return {
    ...common,
    body: unit.name,
    parent: serves ? `UBND ${inSentence(serves.name)}` : null,
    symbol: type === null ? initialsOf(unit.name) : `${type}-${initialsOf(unit.name)}`,
    authority: [],
    position: heads[unit.kind] ?? "Thủ trưởng đơn vị",
    copies: [],
    filed: "VT",
  };
}

/** "Xã Suối Hoa" → "Ủy ban nhân dân xã Suối Hoa" */
export function committeeOf({ name }: Pick<Unit, "name">): string {
  return `Ủy ban nhân dân ${inSentence(name)}`;
}

/** "Xã Suối Hoa" → "xã Suối Hoa"; organisations keep their capital, and so does the one city that is a special noun. */
export function inSentence(name: string): string {
  const keeps = kindWord(name) === "" || name === "Thành phố Hồ Chí Minh";
  return keeps ? name : lowerFirst(name);
}

function isLocality({ level }: Named): boolean {
  return level === "province" || level === "district" || level === "commune";
}

/** Words with which the names of territories begin, the longer before the shorter. */
const kindWords = ["thành phố", "đặc khu", "thị trấn", "thị xã", "phường", "huyện", "thôn", "quận", "tỉnh", "khóm", "buôn", "làng", "bản", "khu", "xã", "ấp", "tổ"] as const; // prettier-ignore

/** "xã" of "Xã Suối Hoa"; empty for the name of an organisation. */
function kindWord(name: string): string {
  const lower = name.toLocaleLowerCase("vi");
  return kindWords.find((word) => lower.startsWith(`${word} `)) ?? "";
}

/** "Xã Suối Hoa" → "Suối Hoa"; a number is no name: "Phường 1" stays (Phụ lục I, mục II.4). */
function withoutKind(name: string): string {
  const rest = name.slice(kindWord(name).length).trim();
  return /^\d/.test(rest) ? name : rest;
}

/** Kinds that answer to their own bodies above and not to the people's committee. */
const standsAlone = new Set([
  "fatherland-front",
  "mass-organisation",
  "social-organisation",
  "international-organisation",
  "party-body",
  "peoples-council",
  "police",
  "military",
  "enterprise",
  "cooperative",
  "media-agency",
]);

/** What the head of such a unit is called; others are left to be filled in. */
const heads: Readonly<Record<string, string>> = {
  "culture-social-office": "Trưởng phòng",
  "economic-office": "Trưởng phòng",
  "district-office": "Trưởng phòng",
  "council-committee-office": "Chánh Văn phòng",
  "service-centre": "Giám đốc",
  department: "Giám đốc",
  "health-station": "Trưởng trạm",
  school: "Hiệu trưởng",
};

/** "Phòng Văn hóa - Xã hội" → "VHXH", "Trạm Y tế" → "TYT": a proposal, which the clerk may change. */
function initialsOf(name: string): string {
  const own = name.replace(/^(Phòng|Trường)\s+/u, "").replace(/\s+(xã|phường|đặc khu)$/u, "");
  return [...own.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)]
    .map(([letter]) => letter.toLocaleUpperCase("vi"))
    .join("");
}
