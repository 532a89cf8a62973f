import { daysBetween, todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { DraftHead } from "#domain/drafts/drafts.queries.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { ReadingHead } from "#domain/readings/readings.queries.ts";
import { toneOf } from "./reporter-to-do.ts";
import type { Talk } from "./talks.ts";
import type { WaitingReport } from "./to-do.queries.ts";
import type { ToDo } from "./to-do.ts";

/** Readings that wait for a person to confirm them. */
export function listToConfirm(readings: readonly ReadingHead[]): ToDo[] {
  return readings.map(({ id, fileName, readAt }) => ({
    key: `confirm ${id}`,
    group: "now",
    verb: "Xác nhận",
    object: `bản đọc “${fileName}”`,
    when: `đọc ngày ${formatDate(todayInVietnam(readAt))}, chưa vào kế hoạch`,
    tone: "soon",
    action: "Xem và xác nhận",
    link: { to: "review-reading", readingId: id },
  }));
}

/** Where the unit has no plan of its own this year and none is waiting to be confirmed, it begins with one. */
export function listToPlan(
  unit: { readonly id: string; readonly name: string },
  plans: readonly Pick<Plan, "unitId" | "purpose">[],
  readings: readonly ReadingHead[],
  asOf: IsoDate,
): ToDo[] {
  const has = plans.some(({ unitId, purpose }) => unitId === unit.id && purpose === "programme");
  if (has || readings.length > 0) return [];
  return [
    {
      key: `plan ${unit.id}`,
      group: "now",
      verb: "Đọc",
      object: `kế hoạch của ${unit.name}`,
      when: `năm ${asOf.slice(0, 4)} chưa có kế hoạch nào của đơn vị`,
      tone: "soon",
      action: "Đọc kế hoạch",
      link: { to: "upload-plan" },
    },
  ];
}

/** Reports that the units below sent, and that wait to be accepted or sent back; of many, one row. */
export function listToDecide(sent: readonly WaitingReport[], unitId: string, asOf: IsoDate): ToDo[] {
  const row = { group: "now", verb: "Xem xét", tone: "soon" } as const;
  if (sent.length > decidedApart)
    return [
      {
        ...row,
        key: `decide ${unitId}`,
        object: `${formatNumber(sent.length)} báo cáo đơn vị đã gửi`,
        when: "chờ tiếp nhận hoặc trả lại",
        action: "Mở danh sách",
        link: { to: "reports" },
      },
    ];
  return sent.map(({ id, unitName, title, submittedAt }) => ({
    ...row,
    key: `decide ${id}`,
    object: `${title} của ${unitName}`,
    when: submittedAt ? sentText(todayInVietnam(submittedAt), asOf) : "chờ tiếp nhận hoặc trả lại",
    action: "Mở báo cáo",
    link: { to: "report", reportId: id },
  }));
}

const decidedApart = 3;

function sentText(day: IsoDate, asOf: IsoDate): string {
  const days = daysBetween(day, asOf);
  return days === 0 ? "gửi hôm nay, chờ tiếp nhận" : `gửi ngày ${formatDate(day)}, chờ ${days} ngày`;
}

/** Plans of one's own that were begun and not issued. */
export function listToFinish(drafts: readonly Pick<DraftHead, "id" | "title" | "updatedAt">[]): ToDo[] {
  return drafts.map(({ id, title, updatedAt }) => ({
    key: `draft ${id}`,
    group: "now",
    verb: "Hoàn thiện",
    object: `dự thảo “${title}”`,
    when: `sửa lần cuối ngày ${formatDate(todayInVietnam(updatedAt))}`,
    tone: "calm",
    action: "Soạn tiếp",
    link: { to: "draft", draftId: id },
  }));
}

/** How many units are named before the rest become one row. */
const named = 3;

/**
 * Whom to remind, a unit a row, the gravest first; one row for the rest. Whoever was reminded today is left in
 * peace until tomorrow.
 * @param mine only those that the person watches over
 */
export function listToChase(
  talks: readonly Talk[],
  top: { readonly id: string },
  reminded: ReadonlyMap<string, IsoDate>,
  asOf: IsoDate,
  mine = false,
): ToDo[] {
  const open = talks.filter(({ unitId }) => reminded.get(unitId) !== asOf);
  const today = talks.length - open.length;
  const rows = open.slice(0, named).flatMap(({ unitId, unitName, late: [late, ...others] }): ToDo[] => {
    if (!late) return [];
    const more = others.length > 0 ? ` (và ${others.length} chỉ tiêu khác)` : "";
    const last = reminded.get(unitId);
    return [
      {
        key: `chase ${unitId}`,
        group: "chase",
        verb: "Nhắc",
        object: unitName,
        when: `${late.targetName}: ${late.text}${more}${last ? `; đã nhắc ngày ${formatDate(last)}` : ""}`,
        tone: toneOf(late),
        action: "Soạn lời nhắc",
        link: { to: "reminder", unitId },
      },
    ];
  });
  const rest = open.length - rows.length;
  if (rest + today === 0) return rows;
  return [
    ...rows,
    {
      key: `chase the rest ${top.id}`,
      group: "chase",
      verb: rest > 0 ? "Nhắc" : "Đã nhắc",
      object:
        rest > 0
          ? `${formatNumber(rest)} đơn vị khác đang chậm hoặc chưa có số liệu`
          : `${formatNumber(today)} đơn vị hôm nay`,
      when:
        rest > 0 && today > 0
          ? `hôm nay đã nhắc ${formatNumber(today)} đơn vị`
          : rest > 0
            ? "xem ai đang chậm việc gì"
            : "chờ đơn vị phản hồi",
      tone: "calm",
      action: "Xem bảng tiến độ",
      link: { to: "scoreboard", unitId: top.id, mine },
    },
  ];
}
