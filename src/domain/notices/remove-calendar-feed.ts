import type { Command } from "#domain/command.ts";
import { ownPlace, type OwnPlace } from "#domain/people/own-place.ts";
import { z } from "zod";
import { deleteFeed } from "./calendar-feeds.queries.ts";

const input = z.object({});

/** Closes the own calendar: its address opens nothing any more. */
export const removeCalendarFeed: Command<typeof input, OwnPlace, { removed: boolean }> = {
  name: "notice.remove-calendar",
  input,
  load: ({ actor }) => Promise.resolve(ownPlace(actor)),
  may: () => true,
  do: async ({ db, actor }) => ({ removed: await deleteFeed(db, actor.personId) }),
  audit: ({ unitId, provinceId }, _, { removed }) => (removed ? { unitId, provinceId } : null),
};
