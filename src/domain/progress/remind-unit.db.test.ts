import { run } from "#domain/command.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { fixedClock } from "#platform/clock.ts";
import { mailServer, sampleLinks } from "#tests/support/mail-server.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { getReminder } from "./get-reminder.ts";
import { getToDo } from "#domain/reports/get-to-do.ts";
import { remindUnit } from "./remind-unit.ts";
import { sendReminderJob } from "./send-reminder.ts";
import { demoPersonId } from "../../demo/demo-world.ts";
import { writePlan } from "./write-samples.ts";

const database = testDatabase();
const server = mailServer();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
  const commune = await getUnit(database.db, world.unitId("xa"), "2026-10-20");
  await writePlan(database.db, commune, [{ title: "Cuộc truyền thông", subjectKinds: ["agency"] }]);
});

const station = () => ({ unitId: world.unitId("tram-y-te") });
const reminders = () =>
  database.db
    .selectFrom("audit_log")
    .select(["unit_id", "detail"])
    .where("command", "=", "unit.remind")
    .execute();

describe("reminding a unit", () => {
  it("is recorded once a day, whoever does it, with nothing personal", async () => {
    const coordinator = await world.as("daumoi.suoihoa");
    expect(await run(remindUnit, coordinator, station())).toEqual({
      ok: true,
      value: { recorded: true, letters: 0 },
    });
    const above = await world.as("daumoi.minhhoa");
    expect(await run(remindUnit, above, station())).toEqual({
      ok: true,
      value: { recorded: false, letters: 0 },
    });
    expect(await reminders()).toEqual([{ unit_id: world.unitId("tram-y-te"), detail: {} }]);
    const tomorrow = { ...coordinator, clock: fixedClock("2026-10-21T01:00:00Z") };
    expect(await run(remindUnit, tomorrow, station())).toEqual({
      ok: true,
      value: { recorded: true, letters: 0 },
    });
  });

  it("is for the coordinator above alone", async () => {
    for (const who of ["tramyte.suoihoa", "lanhdao.suoihoa", "quantri.suoihoa", "thcs.suoihoa"] as const) {
      // oxlint-disable-next-line no-await-in-loop
      const context = await world.as(who);
      // oxlint-disable-next-line no-await-in-loop
      await expect(run(remindUnit, context, station()), who).rejects.toMatchObject({ code: "not-allowed" });
    }
    const own = { unitId: world.unitId("xa") };
    await expect(run(remindUnit, await world.as("daumoi.suoihoa"), own)).rejects.toMatchObject({
      code: "not-allowed",
    });
    expect(await reminders()).toEqual([]);
  });

  it("is written ready to send: to whom, by which plan, what is missing", async () => {
    const page = await getReminder(await world.as("daumoi.suoihoa"), station().unitId);
    expect(page).toMatchObject({ unit: { name: "Trạm Y tế" }, lastOn: null });
    expect(page.text?.body).toContain("Kính gửi: Trạm Y tế");
    expect(page.text?.body).toContain(
      "- Cuộc truyền thông: chưa có số liệu, cần 2 cuộc, hết năm còn 72 ngày.",
    );
    expect(page.text?.body).toContain("Đầu mối Xã Suối Hoa");
    await expect(getReminder(await world.as("lanhdao.suoihoa"), station().unitId)).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("takes the unit off today's list, and shows the day it was reminded", async () => {
    const coordinator = await world.as("daumoi.suoihoa");
    const chased = async (context: typeof coordinator) =>
      (await getToDo(context)).groups.find(({ group }) => group === "chase")?.rows ?? [];
    const [first] = await chased(coordinator);
    const unitId = first?.link.to === "reminder" ? first.link.unitId : "";
    await run(remindUnit, coordinator, { unitId });
    expect((await chased(coordinator)).map(({ key }) => key)).not.toContain(`chase ${unitId}`);
    expect(await getReminder(coordinator, unitId)).toMatchObject({ lastOn: "2026-10-20" });
    const tomorrow = { ...coordinator, clock: fixedClock("2026-10-21T01:00:00Z") };
    const again = (await chased(tomorrow)).find(({ key }) => key === `chase ${unitId}`);
    expect(again?.when).toContain("đã nhắc ngày 20/10/2026");
  });
});

describe("reminding by letter", () => {
  const mailbox = "tram.y.te@xa.example";
  const register = () =>
    database.db
      .insertInto("mail_addresses")
      .values({
        person_id: demoPersonId("tramyte.suoihoa"),
        address: mailbox,
        confirmed_at: new Date("2026-10-01T00:00:00Z"),
      })
      .execute();
  const coordinator = async () => ({
    ...(await world.as("daumoi.suoihoa")),
    mail: { mailer: await server.mailer(), links: sampleLinks },
  });
  const send = async (body = "Kính gửi: Trạm Y tế\nĐề nghị ghi các hoạt động của quý III.", said = {}) =>
    run(remindUnit, await coordinator(), { ...station(), byMail: "yes", body, ...said });
  /** The job as the command queued it. */
  async function work() {
    const { rows } = await sql<{ payload: unknown }>`
      select payload from graphile_worker._private_jobs order by id desc limit 1`.execute(database.db);
    const signal = new AbortController().signal;
    const payload = sendReminderJob.payload.parse(rows[0]?.payload);
    await sendReminderJob.run(await coordinator(), payload, { signal, tell: () => {} });
  }

  it("goes once to the unit's people who gave an address, as it was written, and says to how many", async () => {
    await register();
    expect(await getReminder(await coordinator(), station().unitId)).toMatchObject({ mailboxes: 1 });
    expect(await send()).toEqual({ ok: true, value: { recorded: true, letters: 1 } });
    expect(await send()).toEqual({ ok: true, value: { recorded: false, letters: 0 } });
    await work();
    await work();
    expect(server.letters).toMatchObject([
      {
        to: mailbox,
        subject: "Đề nghị cập nhật kết quả truyền thông về bình đẳng giới: Trạm Y tế",
        text: expect.stringContaining(
          "Kính gửi: Trạm Y tế\nĐề nghị ghi các hoạt động của quý III.",
        ) as string,
      },
    ]);
    expect(await reminders()).toEqual([{ unit_id: world.unitId("tram-y-te"), detail: { letters: 1 } }]);
  });

  describe("with the address of who wrote it to answer to", () => {
    const own = "dau.moi@xa.example";
    const ownAddress = async (row: object) =>
      database.db
        .insertInto("mail_addresses")
        .values({ person_id: demoPersonId("daumoi.suoihoa"), ...row })
        .execute();
    const confirmed = { address: own, confirmed_at: new Date("2026-10-01T00:00:00Z") };
    const shown = () => server.letters.map(({ raw }) => /^Reply-To: (.*)\r$/m.exec(raw)?.[1] ?? null);

    it("where the person lets them: the confirmed one, and the audit log says that it was shown", async () => {
      await register();
      await ownAddress({ ...confirmed, asked_address: "moi@xa.example", asked_at: new Date() });
      expect(await getReminder(await coordinator(), station().unitId)).toMatchObject({ ownAddress: own });
      await send("Nội dung", { withReplies: "yes" });
      await work();
      expect(shown()).toEqual([own]);
      expect(server.letters[0]?.text).toContain("Trả lời thư này thì người soạn lời nhắc sẽ nhận được.");
      expect(await reminders()).toMatchObject([{ detail: { letters: 1, withReplies: true } }]);
    });

    it("and else not: it was promised that nobody sees it", async () => {
      await register();
      await ownAddress(confirmed);
      await send();
      await work();
      expect(shown()).toEqual([null]);
      expect(server.letters[0]?.raw).not.toContain(own);
    });

    it.each([
      ["waits to be confirmed", { asked_address: own, asked_at: new Date("2026-10-01T00:00:00Z") }],
      ["takes no letters any more", { ...confirmed, refused_at: new Date("2026-10-02T00:00:00Z") }],
    ])("nor one that %s, whatever was ticked", async (_, row) => {
      await register();
      await ownAddress(row);
      expect(await getReminder(await coordinator(), station().unitId)).toMatchObject({ ownAddress: null });
      await send("Nội dung", { withReplies: "yes" });
      await work();
      expect(shown()).toEqual([null]);
      expect(server.letters[0]?.raw).not.toContain(own);
    });
  });

  it("is tried again where the server does not take it now", async () => {
    await register();
    await send();
    server.mood.recipient = () => ({ code: 451, message: "4.7.1 Greylisted" });
    await expect(work()).rejects.toThrow("1 letters were not taken now");
    delete server.mood.recipient;
    await work();
    expect(server.letters).toHaveLength(1);
  });

  it("is refused where it says nothing or reaches nobody, and then the day is not used up", async () => {
    const refused = { ok: false, fields: { body: expect.any(String) as string } };
    expect(await send()).toEqual(refused);
    await register();
    expect(await send(" ")).toEqual(refused);
    const { mail: _, ...without } = await coordinator();
    expect(await run(remindUnit, without, { ...station(), byMail: "yes", body: "x" })).toEqual(refused);
    expect(await getReminder(without, station().unitId)).toMatchObject({ mailboxes: null });
    expect(await send()).toMatchObject({ ok: true });
  });
});
