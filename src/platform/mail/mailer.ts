/** A letter to one mailbox. */
export interface Letter {
  readonly to: string;
  /** The mailbox that answers go to; without it, the sender's. */
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * What became of it:
 * - sent: the mail server has taken it over;
 * - no-mailbox: the mail server says that there is no such mailbox, and will say so tomorrow;
 * - later: it was certainly not taken over, and trying again later may help;
 * - unreachable: the same, and the next letter would fare no better: the server is away or lets nobody in;
 * - unsure: the connection was lost after the whole letter had been handed over. It may have arrived.
 */
export type Delivery = "sent" | "no-mailbox" | "later" | "unreachable" | "unsure";

/** Letters sent one after the other over one connection. */
export interface MailRound {
  send(letter: Letter): Promise<Delivery>;
  close(): void;
}

export interface Mailer {
  open(): MailRound;
}

/** One letter by itself. */
export async function sendOne(mailer: Mailer, letter: Letter): Promise<Delivery> {
  const round = mailer.open();
  try {
    return await round.send(letter);
  } finally {
    round.close();
  }
}
