import ICAL from "ical.js";
import { RouterContextProvider } from "react-router";
import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import { openCalendarFeeds } from "#domain/notices/calendar-feeds.ts";
import { removeCalendarFeed } from "#domain/notices/remove-calendar-feed.ts";
import { renewCalendarFeed } from "#domain/notices/renew-calendar-feed.ts";
import { insertSamplePlan, type SamplePlan } from "#domain/reports/sample-plan.ts";
import { fixedClock } from "#platform/clock.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoPersonId, type DemoUsername } from "../../demo/demo-world.ts";
import { dependenciesContext, type SiteDependencies } from "../request-context.ts";
import { loader } from "./feed.ts";

const database = testDatabase();
let world: World;
let plan: SamplePlan;
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, commune, world.dependencies.newId);
});

const school = "thcs.suoihoa";
async function open(who: DemoUsername = school): Promise<string> {
  const outcome = await run(renewCalendarFeed, await world.as(who), {});
  return outcome.ok ? outcome.value.token : "";
}

/** A site of its own, with nothing remembered, at an instant. */
function site(at = "2026-10-20T03:00:00Z") {
  const dependencies = { ...world.dependencies, clock: fixedClock(at) };
  const calendars = openCalendarFeeds(dependencies, "https://lantoa.example/lam-viec/bao-cao");
  return (file: string, headers: Record<string, string> = {}): Promise<Response> => {
    const context = new RouterContextProvider();
    context.set(dependenciesContext, { ...dependencies, calendars } as unknown as SiteDependencies);
    const request = new Request(`https://lantoa.example/lich/${file}`, { headers });
    return loader({ params: { file }, request, context } as unknown as Parameters<typeof loader>[0]);
  };
}
async function eventsOf(token: string, at?: string) {
  const text = await (await site(at)(`${token}.ics`)).text();
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
  return events.map((event) => {
    const { summary, startDate, sequence, uid } = new ICAL.Event(event);
    const changed = String(event.getFirstPropertyValue("last-modified"));
    const alarms = event.getAllSubcomponents("valarm").length;
    return { uid, title: summary, day: String(startDate), sequence, changed, alarms };
  });
}
const deadlines = async (token: string, at?: string) =>
  (await eventsOf(token, at)).filter(({ title }) => /^(Hạn|Đã gửi)/.test(title));

describe("a private calendar", () => {
  test("is read by any program with the address alone: deadlines, occasions, the plan's own days", async () => {
    const response = await site()(`${await open()}.ics`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "private, no-cache",
      "content-type": "text/calendar; charset=utf-8",
      "x-robots-tag": "noindex, nofollow",
    });
    const text = await response.text();
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(await deadlines(await open())).toMatchObject([
      {
        title: "Hạn gửi: Báo cáo định kỳ hằng năm (năm 2026), Trường Trung học cơ sở Suối Hoa",
        day: "2026-11-19",
        alarms: 4,
      },
      { day: "2027-11-19" },
    ]);
    const others = await eventsOf(await open());
    expect(others.map(({ title }) => title).join("\n")).toContain("Tháng hành động");
  });

  const send = async (part: "main" | "supplement" = "main") =>
    database.db
      .insertInto("reports")
      .values({
        id: world.dependencies.newId(),
        province_id: world.unitId("tinh"),
        unit_id: world.unitId("thcs"),
        duty_id: plan.dutyId,
        period: "2026",
        part,
        cut_off: "2026-10-19",
        sent_cut_off: "2026-10-19",
        status: "submitted",
        version: 1,
        frozen_facts: "{}",
        facts_digest: "x",
        drafted_by: demoPersonId(school),
        drafted_at: new Date(),
        changed_at: new Date(),
        submitted_by: demoPersonId(school),
        submitted_at: new Date(),
      })
      .execute();

  test("shows what was sent as done, without an alarm", async () => {
    const token = await open();
    await send();
    const [first, second] = await deadlines(token);
    expect(first).toMatchObject({ day: "2026-11-19", alarms: 0 });
    expect(first?.title).toMatch(/^Đã gửi: /);
    expect(second?.title).toMatch(/^Hạn gửi: /);
  });

  test("has the day of a supplement beside that of its report, under a name of its own, as soon as one is owed", async () => {
    const token = await open();
    const supplement = async (at?: string) =>
      (await deadlines(token, at)).filter(({ title }) => title.includes("bổ sung"));
    await database.db
      .updateTable("duties")
      .set({ supplement_due: "01-15" })
      .where("id", "=", plan.dutyId)
      .execute();
    expect(await supplement()).toEqual([]);
    await send();
    const [before, ...others] = await supplement();
    expect(before).toMatchObject({
      title:
        "Hạn gửi: Báo cáo bổ sung cho báo cáo định kỳ hằng năm (năm 2026), Trường Trung học cơ sở Suối Hoa",
      day: "2027-01-15",
      alarms: 4,
    });
    expect(others).toEqual([]);
    expect(new Set((await deadlines(token)).map(({ uid }) => uid)).size).toBe(3);
    // Its report fell due too long ago to be shown; the supplement did not.
    await send("supplement");
    const [after] = await supplement("2027-03-01T03:00:00Z");
    expect(after).toMatchObject({ uid: before?.uid, day: "2027-01-15", sequence: 1, alarms: 0 });
    expect(after?.title).toMatch(/^Đã gửi: /);
    expect((await deadlines(token, "2027-03-01T03:00:00Z")).map(({ day }) => day)).toEqual([
      "2027-01-15",
      "2027-11-19",
    ]);
    expect(await supplement("2027-03-20T03:00:00Z")).toEqual([]);
  });

  test("says that a day moved: the same entry, counted up, changed at that moment; else nothing changes", async () => {
    const token = await open();
    const [before] = await deadlines(token);
    expect(before).toMatchObject({ sequence: 0, changed: "2026-10-20T03:00:00Z" });
    expect((await deadlines(token, "2026-10-21T03:00:00Z"))[0]).toEqual(before);
    await database.db.updateTable("duties").set({ due: "11-25" }).where("id", "=", plan.dutyId).execute();
    const [after] = await deadlines(token, "2026-10-22T03:00:00Z");
    expect(after).toEqual({ ...before, day: "2026-11-24", sequence: 1, changed: "2026-10-22T03:00:00Z" });
  });

  test("asked again unchanged is answered with no more than that", async () => {
    const [read, token] = [site(), await open()];
    const tag = (await read(`${token}.ics`)).headers.get("etag") ?? "";
    const again = await read(`${token}.ics`, { "if-none-match": tag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await read(`${token}.ics`, { "if-none-match": `W/${tag}` })).status).toBe(304);
    expect((await read(`${token}.ics`, { "if-none-match": '"x"' })).status).toBe(200);
  });

  test("renewed or closed, its old address opens nothing at once, as any address that never was", async () => {
    const [read, first] = [site(), await open()];
    expect((await read(`${first}.ics`)).status).toBe(200);
    const second = await open();
    const wrong = [
      `${first}.ics`,
      `${"a".repeat(43)}.ics`,
      "x.ics",
      second,
      `${second}.txt`,
      ".ics",
      "..%2f.ics",
    ];
    const answers: string[] = [];
    for (const file of wrong) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      const answer = await read(file);
      // oxlint-disable-next-line no-await-in-loop
      answers.push(`${answer.status} ${await answer.text()} ${JSON.stringify([...answer.headers])}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 /);
    expect((await read(`${second}.ics`)).status).toBe(200);
    await run(removeCalendarFeed, await world.as(school), {});
    expect((await read(`${second}.ics`)).status).toBe(404);
  });

  test("of who acts for no unit any more opens nothing", async () => {
    const token = await open();
    await database.db
      .updateTable("appointments")
      .set({ valid_to: "2026-10-20" })
      .where("person_id", "=", demoPersonId(school))
      .execute();
    expect((await site()(`${token}.ics`)).status).toBe(404);
  });

  test("asked without end is asked to wait, and so is who guesses", async () => {
    const [read, token] = [site(), await open()];
    const codes: number[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (let time = 0; time < 31; time += 1) codes.push((await read(`${token}.ics`)).status);
    expect([codes[29], codes[30]]).toEqual([200, 429]);
    const guesses = await Promise.all(Array.from({ length: 121 }, () => read("x.ics")));
    expect([guesses[119]?.status, guesses[120]?.status]).toEqual([404, 429]);
  });

  test("holds nothing of the person, and its secret stands nowhere", async () => {
    const token = await open();
    const text = await (await site()(`${token}.ics`)).text();
    const { actor } = await world.as(school);
    expect(text).not.toContain(actor.name);
    const feeds = await database.db.selectFrom("calendar_feeds").selectAll().execute();
    expect(JSON.stringify(feeds)).not.toContain(token);
  });
});
