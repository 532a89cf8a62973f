import type { Command } from "#domain/command.ts";
import { chosenNotices } from "./mail-address.schema.ts";
import { setNoticeChoices } from "./notice-choices.queries.ts";
import { ownPlace, type OwnPlace } from "./own-place.ts";

/** What oneself wants to be told, and when. */
export const chooseNotices: Command<typeof chosenNotices, OwnPlace, null> = {
  name: "notice.choose",
  input: chosenNotices,
  load: ({ actor }) => Promise.resolve(ownPlace(actor)),
  may: () => true,
  async do({ db, actor }, _, choices) {
    await setNoticeChoices(db, actor.personId, choices);
    return null;
  },
  audit: ({ unitId, provinceId }) => ({ unitId, provinceId }),
};
