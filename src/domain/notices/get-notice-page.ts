import { todayInVietnam, type IsoDate } from "#lib/calendar/dates.ts";
import type { Context } from "#domain/context.ts";
import { findMailAddress } from "#domain/people/mail-addresses.queries.ts";
import type { NoticeChoices } from "#domain/people/notice-choices.ts";
import { findNoticeChoices } from "#domain/people/notice-choices.queries.ts";
import { findFeed } from "./calendar-feeds.queries.ts";

export interface NoticePage {
  /** false: no mail server is set, and no letter leaves the site. */
  readonly sendsMail: boolean;
  /** The address that letters go to. */
  readonly address: {
    readonly text: string;
    readonly since: IsoDate;
    readonly refusedOn: IsoDate | null;
  } | null;
  /** The one that waits to be confirmed. */
  readonly asked: {
    readonly text: string;
    readonly refused: boolean;
    readonly expired: boolean;
  } | null;
  readonly choices: NoticeChoices;
  /** Since when the own calendar has its address; null while it has none. */
  readonly calendarSince: IsoDate | null;
}

/** How oneself is reminded: always of the actor, and of nobody else. */
export async function getNoticePage({ db, actor, clock, mail: outgoing }: Context): Promise<NoticePage> {
  const mail = await findMailAddress(db, actor.personId);
  const feed = await findFeed(db, actor.personId);
  return {
    sendsMail: outgoing !== undefined,
    address:
      mail?.address && mail.confirmedAt
        ? {
            text: mail.address,
            since: todayInVietnam(mail.confirmedAt),
            refusedOn: mail.refusedAt && todayInVietnam(mail.refusedAt),
          }
        : null,
    asked: mail?.askedAddress
      ? {
          text: mail.askedAddress,
          refused: mail.askedRefusedAt !== null,
          expired: mail.tokenExpiresAt !== null && mail.tokenExpiresAt <= clock(),
        }
      : null,
    choices: await findNoticeChoices(db, actor.personId),
    calendarSince: feed && todayInVietnam(feed),
  };
}
