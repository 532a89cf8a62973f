import type { Mailer } from "#platform/mail/mailer.ts";

/** How letters leave the site, and the addresses that they lead to. */
export interface OutgoingMail {
  readonly mailer: Mailer;
  readonly links: SiteLinks;
}

/** Whole addresses of pages, as people type them; made in main.ts of web/paths.ts. */
export interface SiteLinks {
  readonly toDo: string;
  readonly reports: string;
  /** Where letters are chosen and stopped. */
  readonly notices: string;
  confirmAddress(token: string): string;
}
