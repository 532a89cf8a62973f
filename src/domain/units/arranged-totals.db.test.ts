import { expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { checkTotals } from "#domain/ledger/check-totals.ts";
import { postToLedger } from "#domain/ledger/post-to-ledger.ts";
import { committedDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { demoId } from "../../demo/demo-world.ts";
import { importUnitChanges } from "./import-unit-changes.ts";
import { nationId } from "./nation.ts";

const database = committedDatabase();

test("the totals equal a recount after a commune was merged into another", async () => {
  const world = await buildWorld(database.db);
  const posted = [
    ["na-lua", "2026-03-08"],
    ["khe-may", "2026-09-30"],
    ["na-lua", "2025-11-20"],
    ["thcs", "2026-10-05"],
  ] as const;
  await database.db.transaction().execute(async (transaction) => {
    for (const [unit, day] of posted) {
      const posting = {
        source: "activity" as const,
        sourceId: demoId(`${unit} ${day}`),
        unitId: world.unitId(unit),
        communeId: world.unitId("xa"),
        provinceId: world.unitId("tinh"),
        day,
      };
      await postToLedger(transaction, posting, [
        { measure: "communication-events", amount: 1, women: 20, men: 10 },
      ]);
    }
  });
  expect((await checkTotals(database.db, null)).differing.unitIds).toEqual([]);

  const lines = [
    "Thay đổi;Đơn vị cũ (mã);Đơn vị mới (mã);Tên mới;Thuộc (mã);Từ ngày",
    "nhập;M0001;M0003;Phường Suối Hoa;;01/10/2026",
  ];
  const province = world.unitId("tinh");
  const above = { unitId: province, unitName: "Tỉnh", unitAncestors: [nationId, province] };
  const actor = {
    personId: demoId("administrator"),
    name: "Quản trị",
    appointments: [{ ...above, role: "administrator" as const }],
  };
  const outcome = await run(
    importUnitChanges,
    { ...world.dependencies, actor },
    { bytes: new TextEncoder().encode(lines.join("\n")) },
  );
  expect(outcome).toMatchObject({ ok: true });
  const { entries, differing } = await checkTotals(database.db, null);
  expect(entries).toBeGreaterThan(0);
  expect(differing).toEqual({ unitIds: [], placeIds: [], years: 0, totals: 0, figures: 0 });
});
