import type { Command } from "#domain/command.ts";
import { Refusal } from "#domain/refusal.ts";
import { today } from "#domain/today.ts";
import { addJob } from "#platform/jobs/add-job.ts";
import { confirmationLetterJob } from "./confirmation-letter.ts";
import { askAddress, findMailAddressToChange, type MailAddress } from "./mail-addresses.queries.ts";
import { givenAddress } from "./mail-address.schema.ts";
import { ownPlace, type OwnPlace } from "./own-place.ts";

interface Loaded extends OwnPlace {
  readonly present: MailAddress | null;
}

/** asked: a letter with the link goes out · unchanged: confirmed already, or asked a moment ago */
export interface GivenAddress {
  readonly state: "asked" | "unchanged";
}

/** So many letters a day ask a mailbox whether it wants any: it may be a stranger's. */
const mostADay = 5;
const aMoment = 60_000;

/** Says where oneself may be written to. Nothing else goes there before its mailbox has confirmed it. */
export const giveMailAddress: Command<typeof givenAddress, Loaded, GivenAddress> = {
  name: "notice.give-address",
  input: givenAddress,
  load: async ({ db, actor }) => ({
    ...ownPlace(actor),
    present: await findMailAddressToChange(db, actor.personId),
  }),
  // Everybody their own: what is loaded is always the actor's.
  may: () => true,
  async do({ db, actor, clock, mail }, { present }, { address }) {
    if (!mail)
      throw new Refusal({ address: "Hệ thống này chưa nối với máy chủ thư nên chưa gửi được thư xác nhận." });
    const at = clock();
    const isConfirmed = present?.address === address && present.refusedAt === null;
    const since = present?.askedAt ? at.getTime() - present.askedAt.getTime() : Infinity;
    const isRepeat = present?.askedAddress === address && present.askedRefusedAt === null && since < aMoment;
    if (isConfirmed || isRepeat) return { state: "unchanged" };
    const on = today(clock);
    const times = (present?.askedOn === on ? present.askedTimes : 0) + 1;
    if (times > mostADay)
      throw new Refusal({ address: "Hôm nay đã gửi nhiều thư xác nhận. Ngày mai có thể thử lại." });
    await askAddress(db, actor.personId, { address, at, on, times });
    await addJob(
      db,
      confirmationLetterJob,
      { personId: actor.personId },
      { key: `notice.confirm ${actor.personId}` },
    );
    return { state: "asked" };
  },
  audit: ({ unitId, provinceId }, _, { state }) => (state === "asked" ? { unitId, provinceId } : null),
};
