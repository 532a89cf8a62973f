import { checkTotals, type TotalsCheck } from "#domain/ledger/check-totals.ts";
import { recount as recountTotals } from "#domain/ledger/recount.ts";
import { today } from "#domain/today.ts";
import { findPlaceByCode, listUnits } from "#domain/units/units.queries.ts";
import type { Dependencies } from "#domain/context.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { openDependencies } from "./open-dependencies.ts";

const mostNamed = 20;

/**
 * `lantoa recount [CODE] [--check]`: counts the ledger from nothing, of a province or commune or of everything, says
 * which totals differ, and mends them; with --check it only says. The site may go on meanwhile.
 */
export async function recount(args: readonly string[]): Promise<number> {
  const check = args.includes("--check");
  const [code, ...more] = args.filter((arg) => arg !== "--check");
  if (more.length > 0 || code?.startsWith("-")) {
    console.error("Cách dùng: lantoa recount [MÃ_TỈNH_HOẶC_XÃ] [--check]");
    return 2;
  }
  const { dependencies, close } = await openDependencies();
  try {
    const top =
      code === undefined ? null : await findPlaceByCode(dependencies.db, code, today(dependencies.clock));
    if (code !== undefined && top === null) {
      console.error(`Không có tỉnh, xã nào mang mã “${code}”.`);
      return 1;
    }
    const began = performance.now();
    const found = await (check ? checkTotals : recountTotals)(dependencies.db, top?.id ?? null);
    const seconds = (performance.now() - began) / 1000;
    const { units, entries, differing } = found;
    console.log(
      `Đã đếm lại ${formatNumber(entries)} dòng sổ cái của ${formatNumber(units)} đơn vị trong ${formatNumber(Math.round(seconds * 10) / 10)} giây.`,
    );
    const isRight = differing.unitIds.length + differing.placeIds.length === 0;
    for (const line of isRight ? ["Mọi số tổng đều khớp."] : await describe(dependencies, differing))
      console.log(line);
    if (!isRight) console.log(check ? "Chưa sửa gì. Chạy lantoa recount để sửa." : "Đã sửa theo sổ cái.");
    return check && !isRight ? 1 : 0;
  } finally {
    await close();
  }
}

async function describe(
  { db, clock }: Pick<Dependencies, "db" | "clock">,
  { unitIds, placeIds, years, totals, figures }: TotalsCheck["differing"],
): Promise<string[]> {
  const ids = [...new Set([...unitIds, ...placeIds])];
  const named = await listUnits(db, ids.slice(0, mostNamed), today(clock));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return [
    `Không khớp: ${formatNumber(years)} dòng theo đơn vị và năm, ${formatNumber(totals)} dòng theo địa bàn và quý, ${formatNumber(figures)} ô số của bảng tiến độ.`,
    ...ids.slice(0, mostNamed).map((id) => `  ${names.get(id) ?? "Đơn vị không còn"} (${id})`),
    ...(ids.length > mostNamed ? [`  … và ${formatNumber(ids.length - mostNamed)} đơn vị khác`] : []),
  ];
}
