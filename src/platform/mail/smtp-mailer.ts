import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Clock } from "#platform/clock.ts";
import type { Log } from "#platform/log.ts";
import type { MailSettings } from "./mail-settings.ts";
import type { Delivery, Letter, Mailer, MailRound } from "./mailer.ts";

interface SmtpSettings extends MailSettings {
  readonly clock: Clock;
  /** Told codes and steps of the dialogue; never who was written to, nor what the server answered in words. */
  readonly log: Log;
  /** Milliseconds of silence after which the server counts as gone. */
  readonly patience?: number;
}

/** Sends by SMTP (RFC 5321), with TLS where the server offers it and a password where one is set. */
export function smtpMailer(settings: SmtpSettings): Mailer {
  return { open: () => openRound(settings) };
}

function openRound(settings: SmtpSettings): MailRound {
  let connection: SMTPConnection | null = null;
  const close = (): void => {
    connection?.close();
    connection = null;
  };
  return {
    close,
    async send(letter) {
      const message = await compose(settings, letter);
      try {
        connection ??= await connect(settings);
      } catch (error) {
        settings.log.error("mail.unreachable", "no letter can be sent", stepOf(error));
        return "unreachable";
      }
      const outcome = await hand(connection, settings.from, letter.to, message);
      if (outcome.delivery === "sent" && !connection.destroyed) return "sent";
      // A dialogue that went wrong is not carried on: the next letter begins a new one.
      close();
      if (outcome.error) settings.log.info("mail.not-sent", { how: outcome.delivery, ...outcome.error });
      return outcome.delivery;
    },
  };
}

async function compose({ from, clock }: SmtpSettings, letter: Letter): Promise<Buffer> {
  return new MailComposer({
    from,
    to: letter.to,
    ...(letter.replyTo !== undefined && { replyTo: letter.replyTo }),
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    date: clock(),
    // RFC 3834: no machine is to answer it.
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** Greeting, TLS and signing in. @throws what nodemailer says went wrong */
function connect(settings: SmtpSettings): Promise<SMTPConnection> {
  const { host, port, secure, requireTls: requireTLS, login, patience = 15_000 } = settings;
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS,
    logger: false,
    allowInternalNetworkInterfaces: true,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    socketCloseTimeout: 1_000,
  });
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      connection.close();
      reject(error instanceof Error ? error : closedEarly());
    };
    // Kept for good: what happens to an idle connection shows itself with the next letter.
    connection.on("error", fail);
    connection.once("end", () => fail(null));
    connection.connect((error?: Error | null) => {
      if (error) return fail(error);
      if (login === null) return resolve(connection);
      connection.login(login, (refused?: Error | null) => (refused ? fail(refused) : resolve(connection)));
    });
  });
}

const closedEarly = () =>
  Object.assign(new Error("the mail server closed the connection"), { code: "ECONNECTION", command: "CONN" });

interface Outcome {
  readonly delivery: Delivery;
  readonly error?: { readonly code: string; readonly step: string; readonly reply: number };
}

function hand(connection: SMTPConnection, from: string, to: string, message: Buffer): Promise<Outcome> {
  // Read only once the server has said that it takes the letter: then it may have arrived, whatever follows.
  const source = Readable.from([message]);
  let handedOver = false;
  source.once("end", () => {
    handedOver = true;
  });
  return new Promise((resolve) => {
    connection.send({ from: addressIn(from), to }, source, (error?: unknown) => {
      if (!error) return resolve({ delivery: "sent" });
      const said = stepOf(error);
      resolve({ delivery: deliveryOf(error, said, handedOver), error: said });
    });
  });
}

function deliveryOf(
  error: unknown,
  { step, reply }: ReturnType<typeof stepOf>,
  handedOver: boolean,
): Delivery {
  if (step === "RCPT TO" && reply >= 500) return isPolicy(error) ? "later" : "no-mailbox";
  // 421: it says goodbye, and would to the next letter as well.
  if (reply === 421 || step === "MAIL FROM") return "unreachable";
  if (reply >= 400) return "later";
  return handedOver ? "unsure" : "unreachable";
}

/** "550 5.7.1": the server does not want us (relaying, a block list); the mailbox may well be there (RFC 3463). */
function isPolicy(error: unknown): boolean {
  const response = error instanceof Error && "response" in error ? String(error.response) : "";
  return /^5\d\d[ -]5\.7\./.test(response);
}

/** What may be said of a failure: which step, which code, which number the server answered. */
function stepOf(error: unknown): { code: string; step: string; reply: number } {
  const said = (error ?? {}) as { code?: unknown; command?: unknown; responseCode?: unknown };
  const word = (value: unknown) => (typeof value === "string" ? value : "");
  return { code: word(said.code), step: word(said.command), reply: Number(said.responseCode ?? 0) };
}

/** Of "Lan Tỏa <lantoa@xa.example>" the address. */
function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}
