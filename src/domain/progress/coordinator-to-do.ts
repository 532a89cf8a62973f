import { todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { Plan } from "#domain/plans/plan.ts";
import type { ReadingHead } from "#domain/plans/readings.queries.ts";
import { listLateUnits } from "./late-units.ts";
import type { Standings } from "./read-standings.ts";
import { toneOf } from "./reporter-to-do.ts";
import type { ToDo } from "./to-do.ts";

/** Readings that wait for a person to confirm them. */
export function listToConfirm(readings: readonly ReadingHead[]): ToDo[] {
  return readings.map(({ id, fileName, readAt }) => ({
    key: `confirm ${id}`,
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
      verb: "Đọc",
      object: `kế hoạch của ${unit.name}`,
      when: `năm ${asOf.slice(0, 4)} chưa có kế hoạch nào của đơn vị`,
      tone: "soon",
      action: "Đọc kế hoạch",
      link: { to: "upload-plan" },
    },
  ];
}

/** How many units are named before the rest become one row. */
const named = 3;

/** Who to speak to, a unit a row, the gravest first; one row for the rest. */
export function listToChase(standings: Standings): ToDo[] {
  const byUnit = [...Map.groupBy(listLateUnits(standings), ({ unitId }) => unitId).values()];
  const rows = byUnit.slice(0, named).flatMap(([late, ...others]): ToDo[] => {
    if (!late) return [];
    const more = others.length > 0 ? ` (và ${others.length} chỉ tiêu khác)` : "";
    return [
      {
        key: `chase ${late.unitId}`,
        verb: "Nhắc",
        object: late.unitName,
        when: `${late.targetName}: ${late.text}${more}`,
        tone: toneOf(late),
        action: "Xem",
        link: { to: "explanation", targetId: late.targetId, unitId: late.unitId },
      },
    ];
  });
  const rest = byUnit.slice(named);
  if (rest.length === 0) return rows;
  return [
    ...rows,
    {
      key: `chase the rest ${standings.top.id}`,
      verb: "Nhắc",
      object: `${formatNumber(rest.length)} đơn vị khác đang chậm hoặc chưa có số liệu`,
      when: "xem ai đang chậm việc gì",
      tone: "calm",
      action: "Xem bảng tiến độ",
      link: { to: "scoreboard", unitId: standings.top.id },
    },
  ];
}
