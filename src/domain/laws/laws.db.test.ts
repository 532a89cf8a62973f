import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Context } from "#domain/context.ts";
import { demoId } from "../../demo/demo-world.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { getLaw } from "./get-law.ts";
import { listContentTopics } from "./list-content-topics.ts";
import { listLaws } from "./list-laws.ts";
import { listWarnings } from "./list-warnings.ts";
import { loadReferenceLaws } from "./load-reference-laws.ts";
import { referenceLawId } from "./reference-laws.ts";

const reference = join(import.meta.dirname, "../../../db/reference");
const decree55 = referenceLawId("decree-55-2009");
const database = testDatabase();
let world: World;
let administrator: Context;
beforeEach(async () => {
  world = await buildWorld(database.db);
  await loadReferenceLaws(world.dependencies, reference);
  administrator = await world.as("quantri.suoihoa");
});

describe("the list", () => {
  test.each([
    ["55/2009/ND-CP", ["55/2009/NĐ-CP"]],
    ["nghi dinh 55/2009", ["55/2009/NĐ-CP"]],
    ["quyet dinh so 1790", []],
    ["quyet dinh 1790", ["1790/QĐ-TTg"]],
    ["xu phat binh dang gioi", ["125/2021/NĐ-CP", "55/2009/NĐ-CP"]],
    ["1790", ["1790/QĐ-TTg"]],
    ["%_", []],
  ])("finds “%s” without accents", async (sought, numbers) => {
    const { rows } = await listLaws(administrator, { sought });
    expect(rows.map(({ number }) => number)).toEqual(numbers);
  });

  test("by today's status; each filter shows as many as it says", async () => {
    for (const filter of ["in-force", "ended", "ending", "unsure"] as const) {
      const list = await listLaws(administrator, { filter });
      expect(list.total).toBe(list.counts[filter]);
    }
    const { rows } = await listLaws(administrator, { filter: "ended", sought: "55/2009/NĐ-CP" });
    expect(rows).toMatchObject([{ status: "ended", successors: [{ number: "125/2021/NĐ-CP" }] }]);
  });

  test("in pages", async () => {
    const first = await listLaws(administrator, {});
    const last = await listLaws(administrator, { page: 99 });
    expect(first.rows.length + last.rows.length).toBe(first.total);
    expect([first.page, last.page]).toEqual([1, first.pages]);
  });
});

test("a document's page: what replaced it and what it replaced, topics, who wrote it down", async () => {
  const page = await getLaw(await world.as("thcs.suoihoa"), referenceLawId("decree-125-2021"));
  expect(page).toMatchObject({
    status: "in-force",
    replaces: [{ number: "55/2009/NĐ-CP", from: "2022-01-01" }],
    replacedBy: [],
    versions: [{ unitName: "Việt Nam", seed: true }],
    mayKeep: false,
  });
  expect(page.topics.map(({ name }) => name)).toContain("Xử lý hành vi vi phạm pháp luật về bình đẳng giới");
  await expect(getLaw(administrator, demoId("nowhere"))).rejects.toMatchObject({ code: "not-found" });
});

test("plans that cite it, by whatever spelling", async () => {
  const planId = demoId("plan");
  await database.db
    .insertInto("plans")
    .values({
      id: planId,
      province_id: world.unitId("tinh"),
      unit_id: world.unitId("xa"),
      kind: "plan",
      purpose: "programme",
      title: "Kế hoạch thử",
      period_from: 2026,
      period_to: 2030,
      confirmed_by: administrator.actor.personId,
      confirmed_at: world.dependencies.clock(),
    })
    .execute();
  const basis = (number: string, position: number) => ({
    id: demoId(`basis:${position}`),
    plan_id: planId,
    position,
    number,
    dated: "2021-10-23",
    quote: number,
    quote_at: [0, 1],
  });
  await database.db
    .insertInto("plan_legal_bases")
    .values([basis("1790/QÐ-TTG", 1), basis("11790/QĐ-TTg", 2)])
    .execute();
  const id = referenceLawId("decision-1790-2021");
  const seen = { id: planId, title: "Kế hoạch thử" };
  expect((await getLaw(administrator, id)).plans).toMatchObject([seen]);
  expect((await getLaw(await world.as("thcs.suoihoa"), id)).plans).toMatchObject([seen]);
  expect((await getLaw(administrator, decree55)).plans).toEqual([]);
});

test("the topics: every law that one cites is in the register, with today's status and what replaced it", async () => {
  const { lists } = world.dependencies;
  const fields = await listContentTopics(administrator);
  const topics = fields.flatMap((field) => field.topics);
  expect(fields).toHaveLength(8);
  expect(topics.flatMap(({ laws }) => laws)).toHaveLength(lists.topicLaws.length);
  const sanctions = topics.find(({ code }) => code === "sanctions");
  expect(sanctions?.laws.at(-1)).toMatchObject({
    number: "55/2009/NĐ-CP",
    status: "ended",
    successors: [{ number: "125/2021/NĐ-CP" }],
  });
});

test("a careful clerk's warnings of a draft, in the order of the text", async () => {
  const warnings = await listWarnings(administrator, {
    legalBases: [{ number: "55/2009/NĐ-CP", date: "2009-06-10", at: [40, 60] }],
    issuedOn: null,
    targets: [{ subjects: "Mỗi huyện", at: [90, 99] }],
    until: 2030,
    text: "Căn cứ Luật Đất đai năm 2013; …",
  });
  expect(warnings.map(({ code, at }) => [code, at?.[0]])).toEqual([
    ["basis-replaced", 7],
    ["basis-replaced", 40],
    ["subject-vanished", 90],
  ]);
});
