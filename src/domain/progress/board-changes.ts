import { formatNumber } from "#lib/vietnamese/numbers.ts";
import type { BoardPoint, BoardTarget } from "./board.ts";
import { standingNames, type Standing } from "./standing.ts";

export interface BoardChange {
  readonly targetId: string;
  readonly name: string;
  /** "thêm 6 đơn vị đạt (12 → 18/49)"; "thêm 14 cuộc"; null where the figure stayed. */
  readonly text: string | null;
  /** null where it stayed. */
  readonly standing: { readonly from: Standing; readonly to: Standing } | null;
}

type Point = Pick<BoardPoint, "standing" | "bound" | "reached" | "amount">;

/** What is different now, target by target; those where nothing moved are left out. */
export function listChanges(
  targets: readonly (Pick<BoardTarget, "id" | "name" | "basis" | "aim"> & { readonly unit: string })[],
  before: readonly (Point | null)[],
  now: readonly (Point | null)[],
): BoardChange[] {
  return targets.flatMap(({ id, name, basis, aim, unit }, at): BoardChange[] => {
    const [then, here] = [before[at] ?? null, now[at] ?? null];
    if (!then || !here) return [];
    const text =
      basis === "total" || aim === "indicator"
        ? moved(then.amount, here.amount, (by) => `${by} ${unit}`)
        : moved(
            then.reached,
            here.reached,
            (by) =>
              `${by} đơn vị đạt (${formatNumber(then.reached)} → ${formatNumber(here.reached)}/${formatNumber(here.bound)})`,
          );
    const standing =
      then.standing && here.standing && then.standing !== here.standing
        ? { from: then.standing, to: here.standing }
        : null;
    return text === null && standing === null ? [] : [{ targetId: id, name, text, standing }];
  });
}

function moved(before: number | null, now: number | null, say: (by: string) => string): string | null {
  if (before === null || now === null || before === now) return null;
  const by = Math.round(Math.abs(now - before) * 100) / 100;
  return say(`${now > before ? "thêm" : "bớt"} ${formatNumber(by)}`);
}

/** "đạt 3 trong 8 chỉ tiêu; 2 đúng tiến độ, 1 chậm, 2 chưa có số liệu" */
export function headline(standings: readonly (Standing | null)[]): string {
  const judged = standings.filter((standing) => standing !== null);
  if (judged.length === 0) return "chưa có chỉ tiêu nào đánh giá được";
  const count = (standing: Standing) => judged.filter((each) => each === standing).length;
  const order = [
    "on-course",
    "behind",
    "late",
    "not-enough-ground",
    "no-data",
    "not-comparable",
  ] as const satisfies readonly Standing[];
  const others = order.flatMap((standing) =>
    count(standing) > 0 ? [`${count(standing)} ${standingNames[standing].toLocaleLowerCase("vi")}`] : [],
  );
  const met =
    count("met") === 0
      ? `chưa đạt chỉ tiêu nào trong ${judged.length}`
      : `đạt ${count("met")} trong ${judged.length} chỉ tiêu`;
  return others.length > 0 ? `${met}; ${others.join(", ")}` : met;
}
