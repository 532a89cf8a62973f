import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { insertPerson } from "#domain/people/people.queries.ts";
import { findActor } from "#domain/people/actors.queries.ts";
import { nationId } from "#domain/units/nation.ts";
import { demoId } from "../../demo/demo-world.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { addLaw } from "./add-law.ts";
import { correctLaw } from "./correct-law.ts";
import { getLaw } from "./get-law.ts";
import { getLawForm } from "./get-law-form.ts";
import { loadReferenceLaws } from "./load-reference-laws.ts";
import { referenceLawId } from "./reference-laws.ts";

const reference = join(import.meta.dirname, "../../../db/reference");
const decree55 = referenceLawId("decree-55-2009");
const decree144 = referenceLawId("decree-144-2021");
const database = testDatabase();
let world: World;
let administrator: Context;
beforeEach(async () => {
  world = await buildWorld(database.db);
  await loadReferenceLaws(world.dependencies, reference);
  administrator = await world.as("quantri.suoihoa");
});

/** An administrator of the nation or the province. */
async function administratorAt(unitId: string): Promise<Context> {
  const id = demoId(`administrator:${unitId}`);
  await database.db.transaction().execute((db) =>
    insertPerson(db, {
      id,
      name: "Quản trị mẫu",
      username: `quantri.${unitId.slice(0, 8)}`,
      unitId,
      role: "administrator",
      passwordHash: "no sign-in in this tier",
      accountId: demoId(`account:${unitId}`),
      appointmentId: demoId(`appointment:${unitId}`),
      from: "2025-07-01",
      at: world.dependencies.clock(),
    }),
  );
  const actor = await findActor(world.dependencies, id);
  if (!actor) throw new Error("acts for nobody");
  return { ...world.dependencies, actor };
}

const form = (values: object = {}) => ({
  id: demoId("law"),
  unitId: world.unitId("xa"),
  kind: "plan",
  number: "31/KH-UBND",
  title: "Kế hoạch của tỉnh về truyền thông",
  issuer: "Ủy ban nhân dân tỉnh",
  issuedOn: "2026-04-09",
  ...values,
});

/** What the page would send back, with some fields changed. */
async function corrected(context: Context, lawId: string, values: object) {
  const { unit, version, values: shown } = await getLawForm(context, lawId);
  const { sure, ...rest } = shown;
  return {
    ...rest,
    ...(sure && { sure: "yes" }),
    unitId: unit.id,
    version: String(version),
    lawId,
    ...values,
  };
}
const correct = async (context: Context, lawId: string, values: object) =>
  run(correctLaw, context, await corrected(context, lawId, values));
const audited = (command: string) =>
  database.db.selectFrom("audit_log").selectAll().where("command", "=", command).execute();

describe("the shipped register", () => {
  test("loads once, and again only where the file changed", async () => {
    const rows = () => database.db.selectFrom("law_versions").selectAll().orderBy("law_id").execute();
    const first = await rows();
    await loadReferenceLaws({ ...world.dependencies, clock: () => new Date("2027-01-01") }, reference);
    expect(await rows()).toEqual(first);
    expect(first.length).toBeGreaterThan(80);
  });

  test("follows its file, but for what a person of the nation wrote", async () => {
    const nation = await administratorAt(nationId);
    await correct(nation, decree55, { note: "Đã xem Công báo." });
    const folder = await mkdtemp(join(tmpdir(), "laws-"));
    try {
      await cp(reference, folder, { recursive: true });
      const text = await readFile(join(folder, "laws.csv"), "utf8");
      await writeFile(
        join(folder, "laws.csv"),
        text.replaceAll("Nghị định quy định xử phạt", "Nghị định về xử phạt"),
      );
      await loadReferenceLaws(world.dependencies, folder);
    } finally {
      await rm(folder, { recursive: true });
    }
    expect((await getLaw(nation, decree144)).law.title).toContain("Nghị định về xử phạt");
    expect((await getLaw(nation, decree55)).law).toMatchObject({
      title: expect.stringContaining("Nghị định quy định xử phạt") as string,
      note: "Đã xem Công báo.",
    });
  });
});

describe("the commune's administrator", () => {
  test("adds a document; sending twice adds it once, other content is a conflict", async () => {
    const first = await run(addLaw, administrator, form({ replacedBy: "1790/QĐ-TTg từ 01/01/2030" }));
    const again = await run(addLaw, administrator, form({ replacedBy: "1790/QĐ-TTg từ 01/01/2030" }));
    expect([first, again]).toMatchObject([{ value: { added: true } }, { value: { added: false } }]);
    await expect(run(addLaw, administrator, form({ title: "Khác" }))).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(run(addLaw, administrator, form({ id: decree55, number: "" }))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await audited("law.add")).toMatchObject([
      { unit_id: world.unitId("xa"), subject_id: demoId("law"), detail: { kind: "plan" } },
    ]);
    expect(await getLaw(await world.as("thcs.suoihoa"), demoId("law"))).toMatchObject({
      status: "ending",
      law: { number: "31/KH-UBND", sure: false, verifiedOn: null },
    });
  });

  test.each([
    ["kind", { kind: "" }],
    ["kind", { kind: "poem" }],
    ["title", { title: "  " }],
    ["issuedOn", { issuedOn: "31/02/2026" }],
    ["inForceFrom", { inForceFrom: "2026-04-08" }],
    ["endsOn", { inForceFrom: "2026-05-01", endsOn: "2026-05-01" }],
    ["replacedBy", { replacedBy: "999/2021/NĐ-CP" }],
    ["replacedBy", { replacedBy: "125/2021/NĐ-CP từ 31/02/2022" }],
    ["source", { sure: "yes" }],
    ["number", { kind: "decree", number: "55/2009/ND-CP", issuedOn: "2009-06-10" }],
    ["id", { id: "1" }],
  ])("is refused at %s: %j", async (field, values) => {
    const outcome = await run(addLaw, administrator, form(values));
    expect(outcome).toEqual({ ok: false, fields: { [field]: expect.any(String) as string } });
  });

  test("writes a document anew for the commune and below, not for others", async () => {
    const outcome = await correct(administrator, decree144, {
      replacedBy: "125/2021/NĐ-CP từ 15/12/2025",
      sure: "yes",
      source: "Công báo",
    });
    expect(outcome).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await getLaw(await world.as("thcs.suoihoa"), decree144)).toMatchObject({
      status: "ended",
      law: { sure: true, verifiedOn: "2026-10-20", recordedBy: administrator.actor.personId },
      versions: [{ seed: false }, { seed: true }],
    });
    expect((await getLaw(await administratorAt(world.unitId("tinh")), decree144)).status).toBe("in-force");
    expect(await audited("law.correct")).toMatchObject([{ subject_id: decree144, detail: { version: 1 } }]);
  });

  test("changes nothing by sending what was there, and keeps each version", async () => {
    expect(await correct(administrator, decree144, {})).toMatchObject({ ok: true, value: { version: null } });
    await correct(administrator, decree144, { note: "một" });
    await correct(administrator, decree144, { note: "hai" });
    const notes = await database.db
      .selectFrom("law_versions")
      .select("note")
      .where("unit_id", "=", world.unitId("xa"))
      .orderBy("version")
      .execute();
    expect(notes.map(({ note }) => note)).toEqual(["một", "hai"]);
  });

  test("is told where somebody was faster", async () => {
    const late = await corrected(administrator, decree144, { note: "chậm" });
    await correct(administrator, decree144, { note: "nhanh" });
    await expect(run(correctLaw, administrator, late)).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  test("may not write for the province, nor may others write at all", async () => {
    const values = await corrected(administrator, decree144, { unitId: world.unitId("tinh"), version: "0" });
    await expect(run(correctLaw, administrator, values)).rejects.toMatchObject({ code: "not-allowed" });
    for (const username of ["daumoi.suoihoa", "lanhdao.suoihoa", "thcs.suoihoa"] as const) {
      const other = await world.as(username);
      await expect(run(addLaw, other, form())).rejects.toMatchObject({ code: "not-allowed" });
      await expect(getLawForm(other, null)).rejects.toMatchObject({ code: "not-allowed" });
    }
  });
});
