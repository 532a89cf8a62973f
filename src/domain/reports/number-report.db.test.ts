import { beforeEach, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Problem } from "#domain/problem.ts";
import { Refusal } from "#domain/refusal.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUsername } from "../../demo/demo-world.ts";
import { layOutReport } from "./annual-report.word.ts";
import { attachScan, keepSignedScan } from "./attach-scan.ts";
import { getReport } from "./get-report.ts";
import { numberReport } from "./number-report.ts";
import { bearingOf } from "./report-issue.ts";
import { insertSamplePlan } from "./sample-plan.ts";
import { sendSampleReport } from "./sample-sending.ts";

const database = testDatabase();
let world: World;
const id = "0199f000-0000-7000-8000-00000000000a";
const other = "0199f000-0000-7000-8000-00000000000b";
const coordinator = "daumoi.suoihoa";
const pdf = new TextEncoder().encode("%PDF-1.7 bản đã ký");
const problem = (code: string) => expect.objectContaining({ code }) as Problem;
const given = { id, version: 1, number: "27", issuedOn: "2026-10-19", signer: "Nguyễn Thị Mẫu" };
const number = async (said: object, who: DemoUsername = coordinator) =>
  run(numberReport, await world.as(who), { ...given, ...said });
const seen = async () => getReport(await world.as(coordinator), id);

beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  for (const reportId of [id, other]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as they are sent
    const { dutyId } = await insertSamplePlan(database.db, commune, world.dependencies.newId);
    // oxlint-disable-next-line no-await-in-loop
    await sendSampleReport(await world.as(coordinator), { id: reportId, dutyId, unitId: commune.id });
  }
});

test("number, day and signer stand in the document; the version stays as it was sent", async () => {
  const before = await seen();
  expect(await number({ signerPosition: "Phó Chủ tịch" })).toMatchObject({ ok: true, value: { number: 27 } });
  const after = await seen();
  expect(after.facts).toEqual(before.facts);
  expect(after.report.factsDigest).toBe(before.report.factsDigest);
  expect(layOutReport(after.facts, after.report.narrative, bearingOf(after))).toMatchObject({
    number: { number: 27, symbol: "BC-UBND" },
    issued: { day: 19, month: 10, year: 2026 },
    signature: {
      authority: ["TM. Ủy ban nhân dân", "KT. Chủ tịch"],
      position: "Phó Chủ tịch",
      name: given.signer,
    },
    mark: `Mã kiểm tra số liệu: ${before.report.factsDigest}`,
  });
});

test("a number is given once a year in a unit, and one written wrongly is written anew", async () => {
  await number({});
  expect(await number({ id: other })).toMatchObject({
    ok: false,
    fields: { number: expect.stringContaining("đã cấp") as string },
  });
  expect(await number({ id: other, issuedOn: "2025-12-30" })).toMatchObject({ ok: true });
  expect(await number({ number: "28" })).toMatchObject({ ok: true });
  expect((await seen()).issue).toMatchObject({ number: 28, scan: null });
});

test("not by who may not, not for another version, not for a day to come", async () => {
  for (const who of ["lanhdao.suoihoa", "quantri.suoihoa"] as const)
    await expect(number({}, who)).rejects.toEqual(problem("not-allowed"));
  await expect(number({ version: 2 })).rejects.toEqual(problem("changed-meanwhile"));
  expect(await number({ issuedOn: "2026-10-21" })).toMatchObject({
    ok: false,
    fields: { issuedOn: expect.stringContaining("chưa đến") as string },
  });
  expect(await number({ number: "27/BC" })).toMatchObject({
    ok: false,
    fields: { number: expect.stringContaining("phần số") as string },
  });
  expect((await seen()).issue).toBeNull();
});

test("the signed scan is kept for its unit and stands with the number", async () => {
  const office = await world.as(coordinator);
  const file = await keepSignedScan(office, id, { name: "bao-cao-da-ky.pdf", bytes: pdf });
  const attach = () => run(attachScan, office, { id, version: 1, fileId: file.id });
  expect(await attach()).toMatchObject({
    ok: false,
    fields: { scan: expect.stringContaining("trước") as string },
  });
  await number({});
  expect(await attach()).toMatchObject({ ok: true });
  await number({ number: "28" });
  expect((await seen()).issue).toMatchObject({
    number: 28,
    scan: { fileId: file.id, name: "bao-cao-da-ky.pdf" },
  });

  const notScan = keepSignedScan(office, id, { name: "a.html", bytes: new TextEncoder().encode("<p>") });
  await expect(notScan).rejects.toThrow(Refusal);
  const leader = await world.as("lanhdao.suoihoa");
  const upload = keepSignedScan(leader, id, { name: "a.pdf", bytes: pdf });
  await expect(upload).rejects.toEqual(problem("not-allowed"));
});
