/** A stretch of years that a plan is cut into. */
export interface Phase {
  readonly from: number;
  readonly to: number;
}

const spans = [
  /giai đoạn\s(?:(?:[12]|i{1,3}|một|hai|thứ nhất|thứ hai)\s?)?[(:,]?\s?(?:từ\s)?(?:năm\s)?(20\d\d)\s?(?:[-–]|đến|tới)\s?(?:hết\s)?(?:năm\s)?(20\d\d)/gu,
];

/** Phases named in lowered text. */
export function findPhases(low: string): Phase[] {
  if (!low.includes("giai đoạn")) return [];
  return spans
    .flatMap((form) => [...low.matchAll(form)])
    .map((match) => ({ from: Number(match[1]), to: Number(match[2]) }))
    .filter((phase) => phase.from <= phase.to);
}

/** "Mục tiêu cụ thể giai đoạn …" and what may follow it. */
const longestHeading = 120;

const heading =
  /^(?:đối với |trong )?(?:giai đoạn .{9,60}|(?:(?:các )?(?:mục tiêu|chỉ tiêu)(?: cụ thể)? )?(?:đến (?:hết )?(?:năm )?|giai đoạn |năm )20\d\d(?: ?[-–] ?20\d\d)?)$/u;

/**
 * The year by which the targets under a heading are due: "Giai đoạn 2022-2025:", "a) Đến năm 2025",
 * "Mục tiêu đến năm 2030". Takes the lowered heading without its label; null for anything else.
 */
export function phaseHeadingYear(low: string): number | null {
  if (low.length > longestHeading || !/20\d\d/u.test(low)) return null;
  const title = low.replace(/[\s.:;-]+$/u, "").replace(/\s+/gu, " ");
  if (!heading.test(title) || /%|ít nhất|tối thiểu|phần trăm/u.test(title)) return null;
  const phase = findPhases(title)[0];
  if (phase !== undefined) return phase.to;
  const year = /(?:đến|năm) (?:hết )?(?:năm )?(20\d\d)/u.exec(title)?.[1];
  return year === undefined ? null : Number(year);
}
