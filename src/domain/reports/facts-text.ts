import { lowerFirst, upperFirst } from "#lib/vietnamese/first-letter.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { periodName } from "#lib/calendar/period-names.ts";
import { formatNumber, formatPercent } from "#lib/vietnamese/numbers.ts";
import { standingNames, standings } from "#domain/progress/standing.ts";
import type { ActivityResults, AttendanceSum, TaskResult } from "./activity-results.ts";
import type { ReportPart } from "./report-part.ts";
import type { CitedPlan, LateResult, ReportFacts, TargetResult } from "./report-facts.ts";

/** What facts say in sentences, the same on the page and in the Word file. */

/** "năm 2026", "quý III/2026": a period inside a sentence. */
export function periodInSentence({ period }: Pick<ReportFacts, "period">): string {
  return lowerFirst(periodName(period));
}

/** After what a table counts: " năm 2026", of a supplement ", phần bổ sung năm 2026". */
export function figuresPeriod(facts: Pick<ReportFacts, "period" | "part">): string {
  const period = periodInSentence(facts);
  return facts.part === "supplement" ? `, phần bổ sung ${period}` : ` ${period}`;
}

/** Trích yếu: "Kết quả thực hiện Chương trình … trên địa bàn xã Suối Hoa, năm 2026"; "Bổ sung kết quả …". */
export function subjectOf(facts: Pick<ReportFacts, "plan" | "period" | "about" | "part">): string {
  const { plan, period } = facts;
  const what = isDoing(plan.title)
    ? lowerFirst(plan.title)
    : `thực hiện ${plan.type} ${lowerFirst(plan.title)}`;
  const said = aboutOf(facts);
  // "Kết quả thực hiện …", "Tổng kết thực hiện …", but "Vướng mắc, đề xuất trong thực hiện …".
  const joined = /^(?:(?:bổ sung )?kết quả|sơ kết|tổng kết)$/u.test(said) ? said : `${said} trong`;
  return `${upperFirst(joined)} ${what}, ${periodInSentence({ period })}`;
}

/** What a report reports, inside a sentence: "kết quả", of a supplement "bổ sung kết quả". */
export function aboutOf({ about = "kết quả", part }: Pick<ReportFacts, "about" | "part">): string {
  return part === "supplement" ? `bổ sung ${about}` : about;
}

/** The first citation of a document is in full: type, number, day, body and title (Nghị định 30/2020/NĐ-CP). */
export function citation({ type, title, number, issuedOn, issuedBy }: CitedPlan): string {
  return [
    type,
    number === null ? "" : `số ${number}`,
    issuedOn === null ? "" : `ngày ${formatDate(issuedOn)}`,
    issuedBy === null ? "" : `của ${issuedBy}`,
    /^về\s/iu.test(title) ? lowerFirst(title) : `về ${lowerFirst(title)}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Titles mostly begin with what is done; of others it is said that they are carried out. */
function isDoing(title: string): boolean {
  return /^(thực hiện|triển khai|tổ chức)\s/iu.test(title);
}

export function cutOffText({
  cutOff,
  whole,
  period,
}: Pick<ReportFacts, "cutOff" | "whole" | "period">): string {
  const until = `Số liệu tính đến ngày ${formatDate(cutOff)}.`;
  return whole
    ? until
    : `${until} ${periodName(period)} chưa kết thúc nên các cột kết quả ghi số đến ngày đó.`;
}

/** "Trong 5 chỉ tiêu: 1 đạt, 2 chậm, 2 chưa có số liệu." */
export function standingsText(targets: readonly TargetResult[]): string {
  const judged = targets.filter(({ standing }) => standing !== null);
  const counts = standings.flatMap((standing) => {
    const count = judged.filter((target) => target.standing === standing).length;
    return count === 0 ? [] : [`${count} ${lowerFirst(standingNames[standing])}`];
  });
  return judged.length === 0
    ? "Kế hoạch chưa có chỉ tiêu để đánh giá trong kỳ này."
    : `Trong ${judged.length} chỉ tiêu: ${counts.join(", ")}.`;
}

/** What was done and who came, a sentence each; what is not known is said. Of a supplement: what came since. */
export function activitiesText(
  { activities, embedded, withEvidence, attendance }: ActivityResults,
  part: ReportPart = "main",
): string[] {
  if (activities === 0)
    return [
      part === "supplement"
        ? "Chưa ghi nhận thêm hoạt động nào từ báo cáo đã gửi."
        : "Chưa ghi nhận hoạt động nào trong kỳ.",
    ];
  const inside = embedded === 0 ? "" : `, trong đó ${formatNumber(embedded)} hoạt động lồng ghép`;
  const noted = part === "supplement" ? "Ghi nhận thêm" : "Đã ghi nhận";
  const sentences = [`${noted} ${formatNumber(activities)} hoạt động${inside}.`];
  if (attendance.total > 0) sentences.push(attendanceText(attendance));
  if (attendance.uncounted > 0)
    sentences.push(
      `${formatNumber(attendance.uncounted)} hoạt động chưa ghi số người dự nên không có trong số lượt người.`,
    );
  sentences.push(
    `${formatNumber(withEvidence)}/${formatNumber(activities)} hoạt động (${formatPercent(withEvidence / activities, 0)}) có minh chứng kèm theo.`,
  );
  return sentences;
}

export function attendanceText({
  total,
  women,
  men,
  unknown,
  children,
  ethnicMinority,
}: AttendanceSum): string {
  const share = (part: number) => `${formatNumber(part)} (${formatPercent(part / total, 0)})`;
  const parts = [`nữ ${share(women)}`, `nam ${share(men)}`];
  if (unknown > 0) parts.push(`khác hoặc chưa rõ giới ${share(unknown)}`);
  const further = [
    ethnicMinority > 0 ? `người dân tộc thiểu số ${formatNumber(ethnicMinority)}` : "",
    children > 0 ? `trẻ em ${formatNumber(children)}` : "",
  ].filter(Boolean);
  const known = further.length === 0 ? "" : ` Theo các hoạt động có ghi: ${further.join(", ")} lượt.`;
  return `Có ${formatNumber(total)} lượt người dự: ${parts.join(", ")}.${known}`;
}

/** "Nhiệm vụ 1 (Đổi mới hình thức): 5 hoạt động, tiêu biểu: …; …" */
export function taskText({ label, title, activities, foremost }: TaskResult): string {
  const count = `${formatNumber(activities)} hoạt động`;
  const best = `tiêu biểu: ${foremost.join("; ")}`;
  if (title === null) return `${count} không gắn với nhiệm vụ cụ thể, ${best}`;
  const task = label === null ? `Nhiệm vụ “${title}”` : `Nhiệm vụ ${label.replace(/[.)]$/, "")} (${title})`;
  return `${task}: ${count}, ${best}`;
}

/** How activities are counted by national group, under the table of them. */
export const groupsNote = "Hoạt động phục vụ nhiệm vụ thuộc nhiều nhóm được tính ở mỗi nhóm đó.";

/** What was spent; of a supplement what was noted since, or taken back. */
export function moneyText({ money }: Pick<ActivityResults, "money">, part: ReportPart = "main"): string {
  const isSupplement = part === "supplement";
  if (money.length === 0)
    return isSupplement
      ? "Không có khoản chi nào ghi thêm từ báo cáo đã gửi."
      : "Chưa có khoản chi nào được ghi cùng hoạt động.";
  const total = formatNumber(money.reduce((sum, { amount }) => sum + amount, 0));
  const parts = money.map(
    ({ source, amount }) => `${source ?? "chưa ghi nguồn"} ${formatNumber(amount)} đồng`,
  );
  const [only] = money;
  const sources = money.length > 1 ? `, gồm: ${parts.join("; ")}` : ` (${only?.source ?? "chưa ghi nguồn"})`;
  const noted = isSupplement ? "Kinh phí ghi thêm từ báo cáo đã gửi" : "Kinh phí đã ghi cùng hoạt động";
  return `${noted}: ${total} đồng${sources}.`;
}

export interface Gap {
  /** null: of the units that said nothing. */
  readonly targetTitle: string | null;
  readonly text: string;
}

/** Who has not done what, a sentence a target; units that said nothing are named by themselves. */
export function gapsOf({ late, silent }: Pick<ReportFacts, "late" | "silent">): Gap[] {
  const byTarget = Map.groupBy(late, ({ targetTitle }) => targetTitle);
  const gaps: Gap[] = [...byTarget].map(([targetTitle, units]) => ({
    targetTitle,
    text: `${targetTitle}: còn ${listUnits(units)}.`,
  }));
  if (silent.length === 0) return gaps;
  const names = `${silent.join(", ")} (${formatNumber(silent.length)} đơn vị)`;
  return [...gaps, { targetTitle: null, text: `Chưa ghi nhận số liệu trong kỳ: ${names}.` }];
}

function listUnits(units: readonly LateResult[]): string {
  return `${formatNumber(units.length)} đơn vị chưa đạt hoặc còn chậm, gồm ${units.map(({ unitName }) => unitName).join(", ")}`;
}
