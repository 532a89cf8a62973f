import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Dependencies } from "#domain/context.ts";
import { setNoticeChoices } from "#domain/people/notice-choices.queries.ts";
import { usualChoices, type NoticeChoices } from "#domain/people/notice-choices.ts";
import { getToDo } from "#domain/reports/get-to-do.ts";
import { returnReport } from "#domain/reports/return-report.ts";
import { insertSamplePlan, type SamplePlan } from "#domain/reports/sample-plan.ts";
import { startReport } from "#domain/reports/start-report.ts";
import { sendingAllSeen } from "#domain/reports/sample-answers.ts";
import { submitReport } from "#domain/reports/submit-report.ts";
import { writeNarrative } from "#domain/reports/write-narrative.ts";
import { fixedClock } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import type { Mailer } from "#platform/mail/mailer.ts";
import { mailServer, sampleLinks } from "#tests/support/mail-server.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { demoPersonId, type DemoUnit, type DemoUsername } from "../../demo/demo-world.ts";
import { listAddressees } from "./digests.queries.ts";
import { itemsFor } from "./items-for.ts";
import { sendDigestsJob } from "./send-digests.ts";

const database = testDatabase();
const server = mailServer();
let world: World;
let plan: SamplePlan;
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = { id: world.unitId("xa"), provinceId: world.unitId("tinh") };
  plan = await insertSamplePlan(database.db, commune, world.dependencies.newId);
});

const school = "thcs.suoihoa";
const coordinator = "daumoi.suoihoa";
const addressOf = (who: DemoUsername) => `${who}@xa.example`;
/** Seven in the morning of a day in Việt Nam. */
const morning = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`));

async function giveAddress(who: DemoUsername, choices?: Partial<NoticeChoices>) {
  await database.db
    .insertInto("mail_addresses")
    .values({ person_id: demoPersonId(who), address: addressOf(who), confirmed_at: morning("2026-10-01") })
    .execute();
  if (!choices) return;
  await database.db
    .transaction()
    .execute((db) => setNoticeChoices(db, demoPersonId(who), { ...usualChoices, ...choices }));
}

/** The job on a morning. @param mailer to be sent by, where it is not the server as it is */
async function digests(day: string, mailer?: Mailer, utc = "00:00") {
  const dependencies: Dependencies = {
    ...world.dependencies,
    clock: fixedClock(`${day}T${utc}:00Z`),
    mail: { mailer: mailer ?? (await server.mailer()), links: sampleLinks },
  };
  const signal = new AbortController().signal;
  await sendDigestsJob(silentLog).run(dependencies, undefined, { signal, tell: () => {} });
}
/** As where a run of the day broke off: the next one looks at everybody once more. */
const again = () => database.db.deleteFrom("digest_days").execute();
const lettersTo = (who: DemoUsername) => server.letters.filter(({ to }) => to === addressOf(who));

const reportIds: Partial<Record<DemoUnit, string>> = {
  thcs: "0199f000-0000-7000-8000-00000000000a",
  "tram-y-te": "0199f000-0000-7000-8000-00000000000b",
};
type AnyCommand = Parameters<typeof run>[0];
async function act(command: unknown, who: DemoUsername, input: object) {
  expect(await run(command as AnyCommand, await world.as(who), input)).toMatchObject({ ok: true });
}
async function sendReport(who: DemoUsername, unit: DemoUnit) {
  const id = reportIds[unit];
  await act(startReport, who, { id, dutyId: plan.dutyId, unitId: world.unitId(unit), period: "2026" });
  const codes = ["leadership", "work-remarks", "strengths", "weaknesses-remarks", "next-steps"];
  const sections = Object.fromEntries(codes.map((code) => [code, "Đã viết."]));
  await act(writeNarrative, who, { id, changedAt: world.dependencies.clock().toISOString(), sections });
  await act(submitReport, who, await sendingAllSeen(await world.as(who), id ?? ""));
}

const settleSupplement = async (day: string) =>
  database.db.updateTable("duties").set({ supplement_due: day }).where("id", "=", plan.dutyId).execute();

/** As it stands in the table once it was sent. */
async function sendSupplement(unit: DemoUnit) {
  const at = new Date("2026-12-24T01:00:00Z");
  await database.db
    .insertInto("reports")
    .values({
      id: world.dependencies.newId(),
      province_id: world.unitId("tinh"),
      unit_id: world.unitId(unit),
      duty_id: plan.dutyId,
      period: "2026",
      part: "supplement",
      cut_off: "2026-12-24",
      sent_cut_off: "2026-12-24",
      status: "submitted",
      version: 1,
      frozen_facts: "{}",
      facts_digest: "x",
      drafted_by: demoPersonId(school),
      drafted_at: at,
      changed_at: at,
      submitted_by: demoPersonId(school),
      submitted_at: at,
    })
    .execute();
}

async function itemsOf(who: DemoUsername, day: string) {
  const personId = demoPersonId(who);
  const people = await listAddressees(database.db, { day, after: null, most: 10 });
  const items = await itemsFor(world.dependencies, people, day);
  return items.get(personId) ?? [];
}

describe("the letter of the morning", () => {
  test("comes seven, three and one day before, on the day, and after it, once each", async () => {
    await giveAddress(school);
    const told: string[] = [];
    for (const day of [11, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 25, 26, 27]) {
      // oxlint-disable-next-line no-await-in-loop -- the days go by
      await digests(`2026-11-${day}`);
      if (server.letters.length > told.length) told.push(`${day}`);
    }
    // The last day in time is the 19th.
    expect(told).toEqual(["12", "16", "18", "19", "20", "22", "26"]);
    expect(server.letters[0]).toMatchObject({
      to: addressOf(school),
      subject: "Lan Tỏa 12/11/2026: 1 báo cáo sắp đến hạn",
    });
    expect(server.letters[0]?.text).toContain(
      "Sắp đến hạn gửi\n- Báo cáo định kỳ hằng năm (năm 2026) của Trường Trung học cơ sở Suối Hoa: trước ngày 20/11/2026, còn 7 ngày.",
    );
    expect(server.letters[0]?.text).toContain(sampleLinks.notices);
    expect(server.letters[4]?.text).toContain("Đã quá hạn gửi\n- ");
    expect(server.letters[4]?.text).toContain("đã quá 1 ngày.");
  });

  test("is not written for a report that was sent, and says when one came back", async () => {
    await giveAddress(school);
    await sendReport(school, "thcs");
    await digests("2026-11-12");
    await digests("2026-11-20");
    expect(server.letters).toEqual([]);
    await act(returnReport, coordinator, {
      id: reportIds.thcs,
      version: 1,
      remark: "Thiếu số liệu tháng 9.",
    });
    await digests("2026-10-21");
    await digests("2026-10-22");
    expect(server.letters).toHaveLength(1);
    expect(server.letters[0]?.text).toContain(
      "Được trả lại để chỉnh sửa\n- Báo cáo định kỳ hằng năm (năm 2026) của Trường Trung học cơ sở Suối Hoa: trả lại ngày 20/10/2026; hạn gửi trước ngày 20/11/2026",
    );
  });

  test("is not written for a report that was sent while the letters before it went out", async () => {
    await giveAddress(school);
    await giveAddress("tramyte.suoihoa");
    const real = await server.mailer();
    const late: Mailer = {
      open() {
        const round = real.open();
        const send: typeof round.send = async (letter) => {
          if (server.letters.length === 0) {
            const isSchool = letter.to === addressOf(school);
            await sendReport(isSchool ? "tramyte.suoihoa" : school, isSchool ? "tram-y-te" : "thcs");
          }
          return round.send(letter);
        };
        return { ...round, send };
      },
    };
    await digests("2026-11-12", late);
    expect(server.letters).toHaveLength(1);
  });

  test("tells the unit above from the day after the deadline, in one line, and what waits for it", async () => {
    await giveAddress(coordinator);
    await digests("2026-11-19");
    expect(lettersTo(coordinator)[0]?.text).not.toContain("chưa gửi:");
    await sendReport(school, "thcs");
    await digests("2026-11-20");
    await digests("2026-11-21");
    expect(server.letters).toHaveLength(2);
    const text = lettersTo(coordinator)[1]?.text ?? "";
    // Twelve agencies and organisations are asked, villages are not; the school has sent.
    expect(text).toContain(
      "Đơn vị bên dưới chưa gửi\n- Báo cáo định kỳ hằng năm (năm 2026), hạn 19/11/2026: 11/12 đơn vị chưa gửi: Công an xã, Đoàn Thanh niên xã, Hội Liên hiệp Phụ nữ xã, Phòng Kinh tế và 7 đơn vị khác.",
    );
    expect(text).toContain("1 báo cáo chờ tiếp nhận, sớm nhất gửi ngày 20/10/2026");
    // The page of a unit that is late says so.
    const clock = fixedClock("2026-11-23T02:00:00Z");
    const { groups } = await getToDo({ ...(await world.as("tramyte.suoihoa")), clock });
    expect(groups.flatMap(({ rows }) => rows.map(({ when }) => when))).toContain(
      "quá hạn 4 ngày (19/11/2026); Xã Suối Hoa đã được báo ngày 20/11/2026",
    );
  });

  test("asks for the supplement to a report that was sent, by the same days, and for none that was sent", async () => {
    await giveAddress(school);
    await giveAddress(coordinator);
    await settleSupplement("12-31");
    await sendReport(school, "thcs");
    await sendReport("tramyte.suoihoa", "tram-y-te");
    const told: string[] = [];
    for (const day of ["12-15", "12-16", "12-23", "12-24", "12-28", "12-31", "01-01", "01-02", "01-03"]) {
      const before = lettersTo(school).length;
      // oxlint-disable-next-line no-await-in-loop -- the days go by
      await digests(`${day.startsWith("12") ? 2026 : 2027}-${day}`);
      if (lettersTo(school).length > before) told.push(day);
    }
    expect(told).toEqual(["12-24", "12-28", "12-31", "01-01", "01-03"]);
    const name = "Báo cáo bổ sung cho báo cáo định kỳ hằng năm (năm 2026)";
    const [first, , , late] = lettersTo(school);
    expect(first?.text).toContain(
      `Sắp đến hạn gửi\n- ${name} của Trường Trung học cơ sở Suối Hoa: chậm nhất ngày 31/12/2026, còn 7 ngày.`,
    );
    expect(late?.text).toContain("Đã quá hạn gửi\n- Báo cáo bổ sung cho");
    // Two owe one; the ten who never reported are told of their report alone.
    const below = async () =>
      (await itemsOf(coordinator, "2027-01-04")).filter(({ section }) => section === "below");
    expect((await below()).map(({ text }) => text)).toEqual([
      expect.stringContaining("10/12 đơn vị chưa gửi") as string,
      `${name}, hạn 31/12/2026: 2/2 đơn vị chưa gửi: Trạm Y tế, Trường Trung học cơ sở Suối Hoa`,
    ]);
    await sendSupplement("thcs");
    expect(await itemsOf(school, "2027-01-04")).toEqual([]);
    expect((await below()).map(({ text }) => text)).toEqual([
      expect.stringContaining("10/12 đơn vị chưa gửi") as string,
      `${name}, hạn 31/12/2026: 1/2 đơn vị chưa gửi: Trạm Y tế`,
    ]);
    const waiting = (await itemsOf(coordinator, "2027-01-04")).filter(({ section }) => section === "decide");
    expect(waiting.map(({ text }) => text.replace(/, sớm nhất.*/, ""))).toEqual([
      "Báo cáo định kỳ hằng năm (năm 2026): 2 báo cáo chờ tiếp nhận",
      `${name}: 1 báo cáo chờ tiếp nhận`,
    ]);
    expect(new Set(waiting.map(({ key }) => key)).size).toBe(2);
  });

  test("asks for no supplement that was sent while the letters before it went out", async () => {
    await giveAddress(school);
    await giveAddress("tramyte.suoihoa");
    await settleSupplement("12-31");
    await sendReport(school, "thcs");
    await sendReport("tramyte.suoihoa", "tram-y-te");
    const real = await server.mailer();
    const late: Mailer = {
      open() {
        const round = real.open();
        const send: typeof round.send = async (letter) => {
          if (server.letters.length === 0)
            await sendSupplement(letter.to === addressOf(school) ? "tram-y-te" : "thcs");
          return round.send(letter);
        };
        return { ...round, send };
      },
    };
    await digests("2026-12-24", late);
    expect(server.letters).toHaveLength(1);
  });

  test("goes to nobody who has not confirmed, does not want it, or acts for no unit any more", async () => {
    await database.db
      .insertInto("mail_addresses")
      .values({
        person_id: demoPersonId(school),
        asked_address: "a@xa.example",
        asked_at: morning("2026-10-01"),
      })
      .execute();
    await giveAddress("tramyte.suoihoa", { digest: false });
    await giveAddress("lanhdao.suoihoa");
    await giveAddress(coordinator);
    await database.db
      .updateTable("appointments")
      .set({ valid_to: "2026-11-01" })
      .where("person_id", "=", demoPersonId(coordinator))
      .execute();
    await digests("2026-11-20");
    expect(server.letters).toEqual([]);
  });

  test("is written in the morning, not when a run that was missed is made up for", async () => {
    await giveAddress(school);
    for (const hour of ["16:59", "23:59", "05:00"]) {
      // oxlint-disable-next-line no-await-in-loop -- the hours go by
      await digests("2026-11-12", undefined, hour);
    }
    expect(server.letters).toEqual([]);
    await digests("2026-11-12", undefined, "04:59");
    expect(server.letters).toHaveLength(1);
  });

  test("keeps to the days that the person chose", async () => {
    await giveAddress(school, { daysBefore: [14] });
    await digests("2026-11-05");
    await digests("2026-11-12");
    expect(server.letters.map(({ subject }) => subject)).toEqual([
      "Lan Tỏa 05/11/2026: 1 báo cáo sắp đến hạn",
    ]);
  });
});

describe("when the mail server has its day", () => {
  const state = () =>
    database.db.selectFrom("digests").select(["person_id", "state"]).orderBy("day").execute();
  const id = demoPersonId(school);

  test("what it does not take now is tried again, and then gone once", async () => {
    await giveAddress(school);
    server.mood.recipient = () => ({ code: 451, message: "4.7.1 Greylisted" });
    await expect(digests("2026-11-12")).rejects.toThrow("1 letters were not taken now");
    expect(await state()).toEqual([]);
    server.mood.closed = true;
    await expect(digests("2026-11-12")).rejects.toThrow("the mail server takes nothing now");
    Object.assign(server.mood, { closed: false, recipient: undefined });
    await digests("2026-11-12");
    await digests("2026-11-12");
    await again();
    await digests("2026-11-12");
    expect(server.letters).toHaveLength(1);
    expect(await state()).toEqual([{ person_id: id, state: "sent" }]);
  });

  test("a mailbox that is not there is written to no more, and the page says so", async () => {
    await giveAddress(school);
    server.mood.recipient = () => ({ code: 550, message: "5.1.1 No such user" });
    await digests("2026-11-12");
    delete server.mood.recipient;
    await again();
    await digests("2026-11-12");
    await digests("2026-11-16");
    expect(server.letters).toEqual([]);
    const address = database.db.selectFrom("mail_addresses").select("refused_at");
    expect(await address.executeTakeFirst()).toEqual({ refused_at: morning("2026-11-12") });
    expect(await database.db.selectFrom("notices").select("key").execute()).toEqual([]);
  });

  test("a letter that may have arrived is not written again, today or for the same threshold", async () => {
    await giveAddress(school);
    server.mood.letter = () => "silence";
    await digests("2026-11-12", await server.mailer({ patience: 300 }));
    expect(await state()).toEqual([{ person_id: id, state: "sending" }]);
    delete server.mood.letter;
    await again();
    await digests("2026-11-12");
    await digests("2026-11-13");
    expect(server.letters).toEqual([]);
    await digests("2026-11-16");
    expect(server.letters).toHaveLength(1);
  });
});

test("many people are looked at with as many queries as one", async () => {
  const everybody = ["thcs.suoihoa", "tramyte.suoihoa", "daumoi.suoihoa", "daumoi.minhhoa"] as const;
  // oxlint-disable-next-line no-await-in-loop -- one connection
  for (const who of everybody) await giveAddress(who);
  const day = "2026-11-20";
  const people = await listAddressees(database.db, { day, after: null, most: 10 });
  let queries = 0;
  const db = database.db.withPlugin({
    transformQuery({ node }) {
      queries += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  const ask = async (some: typeof people) => {
    queries = 0;
    await itemsFor({ ...world.dependencies, db }, some, day);
    return queries;
  };
  const own = people.filter(({ personId }) => personId === demoPersonId(coordinator));
  expect(people).toHaveLength(4);
  expect(await ask(people)).toBe(await ask(own));
  expect(queries).toBeLessThan(12);
});
