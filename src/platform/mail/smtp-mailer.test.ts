import { createServer, type AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { fixedClock } from "#platform/clock.ts";
import { mailServer } from "#tests/support/mail-server.ts";
import { sendOne } from "./mailer.ts";
import { smtpMailer } from "./smtp-mailer.ts";
import { writeLetter } from "./write-letter.ts";

const server = mailServer();
const letter = writeLetter("nguoi.nhan@xa.example", {
  subject:
    "Lan Tỏa, 20/10/2026: một báo cáo cần gửi, hai báo cáo được trả lại để chỉnh sửa, đã quá hạn ba ngày",
  parts: [
    { paragraph: "Kính gửi anh/chị," },
    { heading: "Báo cáo <cần gửi>", items: ["Báo cáo năm 2026: “trước ngày 20/11/2026”", "b"] },
    { link: "https://lantoa.example/lam-viec?a=1&b=2", label: "Việc cần làm" },
    { paragraph: "." },
  ],
});

describe("a letter by SMTP", () => {
  test("arrives as it was written, in text and in HTML, with words and signs whole", async () => {
    expect(await sendOne(await server.mailer(), letter)).toBe("sent");
    const [got] = server.letters;
    expect(got).toMatchObject({
      to: "nguoi.nhan@xa.example",
      from: "lantoa@mail.example",
      subject: letter.subject,
      text: letter.text.trimEnd(),
      html: letter.html,
    });
    expect(got?.text).toContain("Báo cáo <cần gửi>\n- Báo cáo năm 2026");
    expect(got?.html).toContain("Báo cáo &#60;cần gửi&#62;</h2>");
    expect(got?.raw).toContain("Date: Tue, 20 Oct 2026 00:00:00 +0000");
    expect(got?.raw).toContain("Auto-Submitted: auto-generated");
    // What goes over the line is plain ASCII in short lines, whatever the server on the way understands.
    // oxlint-disable-next-line no-control-regex -- exactly these
    expect(got?.raw).toMatch(/^[\x00-\x7f]*$/);
    expect(Math.max(...(got?.raw ?? "").split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  test("is answered to whoever is named, and else says nothing of it", async () => {
    await sendOne(await server.mailer(), { ...letter, replyTo: "dau.moi@xa.example" });
    await sendOne(await server.mailer(), letter);
    expect(server.letters.map(({ raw }) => /^Reply-To: (.*)\r$/m.exec(raw)?.[1])).toEqual([
      "dau.moi@xa.example",
      undefined,
    ]);
  });

  test("goes with others over one connection", async () => {
    const round = (await server.mailer()).open();
    expect([await round.send(letter), await round.send({ ...letter, to: "b@xa.example" })]).toEqual([
      "sent",
      "sent",
    ]);
    round.close();
    expect([server.letters.length, server.connections()]).toEqual([2, 1]);
  });

  test("to a mailbox that is not there is told from one that is not let through today", async () => {
    server.mood.recipient = (address) =>
      ({
        "khong.co@xa.example": { code: 550, message: "5.1.1 No such user" },
        "chan@xa.example": { code: 550, message: "5.7.1 Relaying denied" },
        "cham@xa.example": { code: 451, message: "4.7.1 Greylisted" },
      })[address] ?? null;
    const round = (await server.mailer()).open();
    const to = ["khong.co@xa.example", "chan@xa.example", "cham@xa.example", "co@xa.example"];
    const outcomes: string[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one dialogue
    for (const one of to) outcomes.push(await round.send({ ...letter, to: one }));
    round.close();
    expect(outcomes).toEqual(["no-mailbox", "later", "later", "sent"]);
  });

  test("that the server refuses, or answers with silence", async () => {
    server.mood.letter = () => ({ code: 452, message: "4.3.1 Full" });
    expect(await sendOne(await server.mailer(), letter)).toBe("later");
    server.mood.letter = () => "silence";
    expect(await sendOne(await server.mailer({ patience: 300 }), letter)).toBe("unsure");
  });

  test("reaches nobody with a wrong password, or where no server is; the log says neither name nor password", async () => {
    expect(await sendOne(await server.mailer({ password: "sai-mat-khau" }), letter)).toBe("unreachable");
    const deaf = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => deaf.listen(0, "127.0.0.1", resolve));
    const lines: unknown[] = [];
    const nobody = smtpMailer({
      host: "127.0.0.1",
      port: (deaf.address() as AddressInfo).port,
      secure: false,
      requireTls: false,
      login: { user: "ten", pass: "sai-mat-khau" },
      from: "a@b.example",
      patience: 1_000,
      clock: fixedClock("2026-10-20T00:00:00Z"),
      log: { info: (...said) => lines.push(said), error: (...said) => lines.push(said) },
    });
    expect(await sendOne(nobody, letter)).toBe("unreachable");
    deaf.close();
    expect(lines).toEqual([
      ["mail.unreachable", "no letter can be sent", { code: "ECONNECTION", step: "CONN", reply: 0 }],
    ]);
  });
});
