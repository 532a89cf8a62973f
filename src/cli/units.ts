import { readFile } from "node:fs/promises";
import type { ArrangedDay } from "#domain/units/arrange-units.ts";
import { arrangementKinds } from "#domain/units/arrangement-rows.ts";
import { importUnitChanges, previewUnitChanges } from "#domain/units/import-unit-changes.ts";
import { run } from "#domain/command.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatPercent } from "#lib/vietnamese/numbers.ts";
import { openDependencies } from "./open-dependencies.ts";
import { operator } from "./operator.ts";

/**
 * `lantoa units import FILE [--dry-run]`: carries out a list of mergers, divisions, new names and moves (docs/decisions/0009),
 * or shows what would move and leaves everything as it is.
 */
export async function units(args: readonly string[]): Promise<number> {
  const [verb, path, ...options] = args;
  const dry = options.includes("--dry-run");
  if (verb !== "import" || path === undefined || options.length !== (dry ? 1 : 0)) {
    console.error("Cách dùng: lantoa units import TỆP.csv [--dry-run]");
    return 2;
  }
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    console.error(`Không mở được tệp ${path}.`);
    return 1;
  }
  const { dependencies, close } = await openDependencies();
  try {
    const context = { ...dependencies, actor: operator };
    const input = { bytes: new Uint8Array(bytes) };
    const outcome = dry
      ? await previewUnitChanges(context, input)
      : await run(importUnitChanges, context, input);
    if (!outcome.ok) {
      for (const [place, why] of Object.entries(outcome.fields)) console.error(`${lineOf(place)}${why}`);
      console.error("Chưa có gì thay đổi.");
      return 1;
    }
    for (const day of outcome.value) console.log(describeDay(day));
    console.log(dry ? "Chạy thử: chưa có gì thay đổi." : "Đã ghi.");
    return 0;
  } finally {
    await close();
  }
}

const lineOf = (place: string) =>
  place.startsWith("lines.") ? `Dòng ${place.slice("lines.".length)}: ` : "";

function describeDay({ day, links, changed, founded, moved, appointments, effects }: ArrangedDay): string {
  const lines = [
    ...links.map(({ kind, from, to, share }) => {
      const part = share === null ? "" : ` (${formatPercent(share)})`;
      return `${arrangementKinds[kind].name}: ${from}${to === null ? "" : ` → ${to}`}${part}`;
    }),
    ...changed.map(
      ({ before, after, below }) => `${before} → ${after}${below === null ? "" : `, thuộc ${below}`}`,
    ),
    `đơn vị mới: ${founded.length} · đơn vị chuyển theo: ${moved} · tài khoản cần giao lại: ${appointments}`,
    `chỉ tiêu nêu tên đơn vị cũ: ${effects.targets} · kế hoạch: ${effects.plans} · chế độ báo cáo: ${effects.duties} · báo cáo đang soạn: ${effects.openReports}`,
    `dòng số liệu liên quan: ${effects.ledgerEntries}, trong đó ghi ở đơn vị cũ từ ngày này: ${effects.lateEntries}`,
  ];
  return [`Từ ${formatDate(day)}`, ...lines.map((line) => `  ${line}`)].join("\n");
}
