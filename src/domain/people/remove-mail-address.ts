import type { Command } from "#domain/command.ts";
import { z } from "zod";
import { forgetMailAddress } from "./mail-addresses.queries.ts";
import { ownPlace, type OwnPlace } from "./own-place.ts";

const input = z.object({});

/** Forgets the own address: no more letters, at once. */
export const removeMailAddress: Command<typeof input, OwnPlace, { removed: boolean }> = {
  name: "notice.remove-address",
  input,
  load: ({ actor }) => Promise.resolve(ownPlace(actor)),
  may: () => true,
  do: async ({ db, actor }) => ({ removed: await forgetMailAddress(db, actor.personId) }),
  audit: ({ unitId, provinceId }, _, { removed }) => (removed ? { unitId, provinceId } : null),
};
