import type { Command } from "#domain/command.ts";
import { ownPlace, type OwnPlace } from "#domain/people/own-place.ts";
import { hashToken, makeToken } from "#platform/token.ts";
import { z } from "zod";
import { setFeed } from "./calendar-feeds.queries.ts";

const input = z.object({});

/** Gives the own calendar an address, or a new one: the old one opens nothing from then on. */
export const renewCalendarFeed: Command<typeof input, OwnPlace, { token: string }> = {
  name: "notice.renew-calendar",
  input,
  load: ({ actor }) => Promise.resolve(ownPlace(actor)),
  // Everybody their own: what is written is always the actor's.
  may: () => true,
  async do({ db, actor, clock }) {
    const token = makeToken();
    await setFeed(db, actor.personId, hashToken(token), clock());
    return { token };
  },
  audit: ({ unitId, provinceId }) => ({ unitId, provinceId }),
};
