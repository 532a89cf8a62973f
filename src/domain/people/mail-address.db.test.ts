import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { run } from "#domain/command.ts";
import type { Context } from "#domain/context.ts";
import { getNoticePage } from "#domain/notices/get-notice-page.ts";
import { fixedClock } from "#platform/clock.ts";
import { mailServer, sampleLinks } from "#tests/support/mail-server.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import type { DemoUsername } from "../../demo/demo-world.ts";
import { chooseNotices } from "./choose-notices.ts";
import { confirmationLetterJob } from "./confirmation-letter.ts";
import { confirmMailAddress, findAddressToConfirm } from "./confirm-mail-address.ts";
import { giveMailAddress } from "./give-mail-address.ts";
import { listMailboxesAt } from "./mail-addresses.queries.ts";
import { removeMailAddress } from "./remove-mail-address.ts";

const database = testDatabase();
const server = mailServer();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const school = "thcs.suoihoa";
const address = "co.giao@truong.example";
const noon = "2026-10-20T05:00:00Z";
async function as(who: DemoUsername, at = noon): Promise<Context> {
  const mail = { mailer: await server.mailer(), links: sampleLinks };
  return { ...(await world.as(who)), clock: fixedClock(at), mail };
}
const give = async (typed: string, at?: string) =>
  run(giveMailAddress, await as(school, at), { address: typed });
/** The job that the command queued, and the token in the letter that it sent. */
async function letter(at?: string): Promise<string> {
  const context = await as(school, at);
  const signal = new AbortController().signal;
  await confirmationLetterJob.run(context, { personId: context.actor.personId }, { signal, tell: () => {} });
  return /\?ma=([\w-]{43})\n/.exec(server.letters.at(-1)?.text ?? "")?.[1] ?? "none";
}
const confirm = async (token: string, who: DemoUsername = school, at?: string) =>
  run(confirmMailAddress, await as(who, at), { token });
const page = async () => getNoticePage(await as(school));
const notFound = { code: "not-found" };

describe("an address to be reminded at", () => {
  test("is used once its mailbox has confirmed it, and the link opens once", async () => {
    expect(await give(` ${address} `)).toEqual({ ok: true, value: { state: "asked" } });
    expect(await page()).toMatchObject({ address: null, asked: { text: address, refused: false } });
    const { rows } = await sql<{ jobs: number }>`
      select count(*)::int as jobs from graphile_worker._private_jobs where key like 'notice.confirm %'`.execute(
      database.db,
    );
    expect(rows).toEqual([{ jobs: 1 }]);
    const token = await letter();
    expect(server.letters[0]).toMatchObject({
      to: address,
      subject: expect.stringContaining("Xác nhận") as string,
    });
    expect(await findAddressToConfirm(await as(school), token)).toBe(address);
    expect(await confirm(token)).toEqual({ ok: true, value: { address } });
    expect(await page()).toMatchObject({
      address: { text: address, since: "2026-10-20", refusedOn: null },
      asked: null,
    });
    await expect(confirm(token)).rejects.toMatchObject(notFound);
  });

  test("stands nowhere but in its own row, and the token only as a hash", async () => {
    await give(address);
    const token = await letter();
    await confirm(token);
    const audit = await database.db.selectFrom("audit_log").select(["command", "detail"]).execute();
    expect(audit).toEqual([
      { command: "notice.give-address", detail: {} },
      { command: "notice.confirm-address", detail: {} },
    ]);
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(row_to_json(m)::text, '') from mail_addresses m)
        || (select string_agg(row_to_json(j)::text, '') from graphile_worker._private_jobs j) as all`.execute(
      database.db,
    );
    expect(rows[0]?.all).not.toContain(token);
  });

  test("is confirmed by nobody else, by no other link, and not after two days", async () => {
    await give(address);
    const first = await letter();
    const token = await letter();
    await expect(confirm(token, "tramyte.suoihoa")).rejects.toMatchObject(notFound);
    for (const other of [first, "", "x".repeat(43), "../../etc", `${token}a`]) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await expect(confirm(other)).rejects.toMatchObject(notFound);
    }
    await expect(confirm(token, school, "2026-10-22T05:00:00Z")).rejects.toMatchObject(notFound);
    expect(await confirm(token, school, "2026-10-22T04:59:59Z")).toMatchObject({ ok: true });
  });

  test("given anew, the old one stays until the new one is confirmed", async () => {
    await give(address);
    await confirm(await letter());
    await give("moi@truong.example");
    expect(await page()).toMatchObject({ address: { text: address }, asked: { text: "moi@truong.example" } });
    await confirm(await letter());
    expect(await page()).toMatchObject({ address: { text: "moi@truong.example" }, asked: null });
  });

  test("that does not exist is said so at the address; what fails today is tried again", async () => {
    await give(address);
    server.mood.recipient = () => ({ code: 451, message: "4.3.0 Later" });
    await expect(letter()).rejects.toThrow("not sent: later");
    server.mood.recipient = () => ({ code: 550, message: "5.1.1 Unknown" });
    await letter();
    expect(await page()).toMatchObject({ asked: { text: address, refused: true } });
  });

  test("is asked about once a click, and five times a day, also where it was forgotten meanwhile", async () => {
    await give(address);
    expect(await give(address)).toEqual({ ok: true, value: { state: "unchanged" } });
    const asked: boolean[] = [];
    for (let time = 2; time <= 6; time += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await run(removeMailAddress, await as(school), {});
      // oxlint-disable-next-line no-await-in-loop
      asked.push((await give(`khac${time}@truong.example`)).ok);
    }
    expect(asked).toEqual([true, true, true, true, false]);
    expect((await give(address, "2026-10-20T17:00:00Z")).ok).toBe(true);
  });

  test("forgotten, it is gone and its link with it", async () => {
    await give(address);
    const token = await letter();
    expect(await run(removeMailAddress, await as(school), {})).toEqual({
      ok: true,
      value: { removed: true },
    });
    expect(await run(removeMailAddress, await as(school), {})).toEqual({
      ok: true,
      value: { removed: false },
    });
    await expect(confirm(token)).rejects.toMatchObject(notFound);
    expect(await page()).toMatchObject({ address: null, asked: null });
  });

  test("that is none, or where no mail server is, is refused at the field", async () => {
    const refused = { ok: false, fields: { address: expect.any(String) as string } };
    const wrong = [
      "",
      "ten",
      "ten@",
      "a b@c.example",
      "a@b.example\r\nBcc: c@d.example",
      `${"x".repeat(250)}@a.vn`,
    ];
    for (const typed of wrong) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      expect(await give(typed), typed).toEqual(refused);
    }
    const { mail: _, ...without } = await as(school);
    expect(await run(giveMailAddress, without, { address })).toEqual(refused);
    expect(await getNoticePage(without)).toMatchObject({ sendsMail: false });
  });
});

test("what one wants is kept; days that are not offered are refused", async () => {
  const context = await as(school);
  expect((await page()).choices).toEqual({ digest: true, daysBefore: [7, 3, 1], fromAbove: true });
  await give(address);
  await confirm(await letter());
  expect(await listMailboxesAt(database.db, world.unitId("thcs"), "2026-10-20")).toHaveLength(1);
  expect(await listMailboxesAt(database.db, world.unitId("xa"), "2026-10-20")).toEqual([]);
  expect(await run(chooseNotices, context, { daysBefore: ["14", "1"] })).toMatchObject({ ok: true });
  expect((await page()).choices).toEqual({ digest: false, daysBefore: [14, 1], fromAbove: false });
  expect(await listMailboxesAt(database.db, world.unitId("thcs"), "2026-10-20")).toEqual([]);
  expect((await run(chooseNotices, context, { daysBefore: "2" })).ok).toBe(false);
  expect((await run(chooseNotices, context, { digest: "yes", daysBefore: "x" })).ok).toBe(false);
});
