import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeEach } from "vitest";
import { fixedClock } from "#platform/clock.ts";
import { silentLog } from "#platform/log.ts";
import { readMailSettings } from "#platform/mail/mail-settings.ts";
import type { Mailer } from "#platform/mail/mailer.ts";
import { smtpMailer } from "#platform/mail/smtp-mailer.ts";

/** A letter as the server got it, read back. */
export interface ReceivedLetter {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** As it came over the line. */
  readonly raw: string;
}

/** What the server does otherwise than taking everything. */
export interface Mood {
  /** Answer to RCPT TO, by address: 550, 451 …; "550 5.7.1" says the enhanced code too. */
  recipient?: (address: string) => { code: number; message: string } | null;
  /** Answer to the letter itself. */
  letter?: () => { code: number; message: string } | "silence" | null;
  /** Nobody may sign in. */
  closed?: boolean;
}

/** A real SMTP server on loopback that asks for a password; takes every letter unless its mood says otherwise. */
export function mailServer() {
  const letters: ReceivedLetter[] = [];
  const mood: Mood = {};
  let connections = 0;
  const server = new SMTPServer({
    // The password goes over loopback alone, so no certificate is needed here.
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    closeTimeout: 100,
    onConnect(_, done) {
      connections += 1;
      done();
    },
    onAuth({ username, password }, _, done) {
      if (mood.closed || username !== "lantoa" || password !== "mật khẩu") done(new Error("no"));
      else done(null, { user: username });
    },
    onRcptTo({ address }, _, done) {
      const refusal = mood.recipient?.(address);
      if (refusal) done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
      else done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const refusal = mood.letter?.();
        if (refusal === "silence") return;
        if (refusal) return done(Object.assign(new Error(refusal.message), { responseCode: refusal.code }));
        const raw = Buffer.concat(chunks).toString("latin1");
        const [to] = session.envelope.rcptTo;
        const from = session.envelope.mailFrom;
        letters.push({ to: to?.address ?? "", from: from ? from.address : "", ...readLetter(raw), raw });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  const listening = new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.server.address() as AddressInfo).port));
  });
  beforeEach(() => {
    letters.length = 0;
    connections = 0;
    for (const key of Object.keys(mood) as (keyof Mood)[]) delete mood[key];
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return {
    letters,
    mood,
    connections: () => connections,
    async mailer({ patience = 2_000, password = "mật khẩu" } = {}): Promise<Mailer> {
      const url = `smtp://lantoa:${encodeURIComponent(password)}@127.0.0.1:${await listening}`;
      const settings = readMailSettings({ SMTP_URL: url, MAIL_FROM: "Lan Tỏa <lantoa@mail.example>" });
      if (!settings) throw new Error("no mail server");
      return smtpMailer({ ...settings, clock: fixedClock("2026-10-20T00:00:00Z"), log: silentLog, patience });
    },
  };
}

function readLetter(raw: string): Pick<ReceivedLetter, "subject" | "text" | "html"> {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(head)?.[1] ?? "";
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? "";
  const parts = rest.join("\r\n\r\n").split(`--${boundary}`);
  const part = (type: string) => {
    const found = parts.find((one) => one.includes(`Content-Type: ${type}`)) ?? "";
    const [partHead = "", ...body] = found.split("\r\n\r\n");
    return decodeBody(body.join("\r\n\r\n"), /Content-Transfer-Encoding: (\S+)/i.exec(partHead)?.[1] ?? "");
  };
  return { subject: decodeWords(subject), text: part("text/plain"), html: part("text/html") };
}

function decodeBody(body: string, encoding: string): string {
  const bytes =
    encoding === "base64"
      ? Buffer.from(body, "base64")
      : Buffer.from(fromQuoted(body.replaceAll("=\r\n", "")), "latin1");
  return bytes.toString("utf8").replaceAll("\r\n", "\n").trimEnd();
}

const fromQuoted = (text: string) =>
  text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** RFC 2047. */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toUpperCase() === "B"
        ? Buffer.from(word, "base64").toString("latin1")
        : fromQuoted(word.replaceAll("_", " ")),
    )
    .replace(/[\s\S]+/, (latin) => Buffer.from(latin, "latin1").toString("utf8"));
}

/** Where letters of tests lead. */
export const sampleLinks = {
  toDo: "https://lantoa.example/lam-viec",
  reports: "https://lantoa.example/lam-viec/bao-cao",
  notices: "https://lantoa.example/lam-viec/tai-khoan/nhac-viec",
  confirmAddress: (token: string) => `https://lantoa.example/xac-nhan?ma=${token}`,
};
