import type { Dependencies } from "#domain/context.ts";
import type { OutgoingMail } from "#domain/outgoing-mail.ts";
import { markRefused } from "#domain/people/mail-addresses.queries.ts";
import { today } from "#domain/today.ts";
import type { Job } from "#platform/jobs/job.ts";
import type { Log } from "#platform/log.ts";
import type { Delivery, MailRound } from "#platform/mail/mailer.ts";
import { writeLetter } from "#platform/mail/write-letter.ts";
import { z } from "zod";
import { forgottenBefore, type DigestItem } from "./digest-items.ts";
import { writeDigest } from "./digest-letter.ts";
import {
  beginDigest,
  completeDay,
  endDigest,
  findAnswered,
  forgetNotices,
  isDayCompleted,
  listAddressees,
  listTold,
  takeBackDigest,
  toldKey,
  type Addressee,
} from "./digests.queries.ts";
import { itemsFor } from "./items-for.ts";

/** So many people are looked at together. */
const slice = 200;

/** A run makes room for other jobs after so long; the next one, minutes later, goes on where it stopped. */
const longestRun = 5 * 60_000;

/** Hours of Việt Nam, from and up to: a run that was missed at night or made up for in the evening disturbs nobody. */
const [firstHour, lastHour] = [7, 12];
const hourInVietnam = (at: Date) => (at.getUTCHours() + 7) % 24;

const name = "notice.send-digests";

/**
 * The letter of the morning to everybody for whom something new has come up. Whom it did not reach is tried again
 * when the job is; whom it reached, or may have reached, is left alone until tomorrow.
 *
 * The mark is made before the letter goes, not after: were it the other way round, a process that falls between the
 * two would write the same letter twice. What is lost so is one letter, of which the next threshold, the page and
 * the calendar make good; what is certain not to have gone takes its mark back.
 */
export function sendDigestsJob(log: Log): Job<Dependencies> {
  return {
    name,
    payload: z.unknown(),
    async run(dependencies, _, { signal }) {
      const { db, clock, mail } = dependencies;
      const hour = hourInVietnam(clock());
      if (!mail || hour < firstHour || hour >= lastHour) return;
      const began = performance.now();
      const day = today(clock);
      if (await isDayCompleted(db, day)) return;
      await forgetNotices(db, forgottenBefore(day));
      const counts = { sent: 0, refused: 0, later: 0 };
      const round = mail.mailer.open();
      try {
        for (let after: string | null = null; ;) {
          const people = await listAddressees(db, { day, after, most: slice });
          const last = people.at(-1);
          if (!last || performance.now() - began > longestRun) {
            if (!last && counts.later === 0) await completeDay(db, day, clock());
            break;
          }
          after = last.personId;
          for (const { person, fresh, others } of await listNews(dependencies, people)) {
            signal.throwIfAborted();
            const delivery = await tell({ ...dependencies, mail }, round, person, fresh, others);
            if (delivery === "sent" || delivery === "unsure") counts.sent += 1;
            if (delivery === "no-mailbox") counts.refused += 1;
            if (delivery === "later") counts.later += 1;
            if (delivery === "unreachable") throw new Error("the mail server takes nothing now");
          }
        }
      } finally {
        round.close();
        log.info("digests.sent", counts);
      }
      if (counts.later > 0) throw new Error(`${counts.later} letters were not taken now`);
    },
  };
}

interface News {
  readonly person: Addressee;
  readonly fresh: readonly DigestItem[];
  /** How many more were told before and are still there. */
  readonly others: number;
}

/** Of these people those for whom something has reached a threshold that they were not told of. */
async function listNews(dependencies: Dependencies, people: readonly Addressee[]): Promise<News[]> {
  const items = await itemsFor(dependencies, people, today(dependencies.clock));
  const keys = [...new Set([...items.values()].flatMap((own) => own.map(({ key }) => key)))];
  const told = await listTold(
    dependencies.db,
    people.map(({ personId }) => personId),
    keys,
  );
  return people.flatMap((person) => {
    const own = items.get(person.personId) ?? [];
    const fresh = own.filter(({ key, thresholds }) =>
      thresholds.some((threshold) => !told.has(toldKey(person.personId, key, threshold))),
    );
    return fresh.length > 0 ? [{ person, fresh, others: own.length - fresh.length }] : [];
  });
}

/** null where there was nothing left to tell, or another process was quicker. */
async function tell(
  { db, clock, mail }: Dependencies & { readonly mail: OutgoingMail },
  round: MailRound,
  { personId, address }: Addressee,
  fresh: readonly DigestItem[],
  others: number,
): Promise<Delivery | null> {
  const telling = { personId, day: today(clock), at: clock() };
  const items = await db.transaction().execute(async (transaction) => {
    const left = await withoutAnswered(fresh, (asked) => findAnswered(transaction, asked));
    const told = left.flatMap(({ key, thresholds }) => thresholds.map((threshold) => ({ key, threshold })));
    if (left.length === 0) return [];
    return (await beginDigest(transaction, telling, told, left.length)) ? left : [];
  });
  if (items.length === 0) return null;
  const letter = writeLetter(address, writeDigest(items, others, telling.day, mail.links));
  const delivery = await round.send(letter).catch(async (error: unknown) => {
    await takeBackDigest(db, telling);
    throw error;
  });
  if (delivery === "sent") await endDigest(db, { ...telling, at: clock() }, "sent");
  if (delivery === "later" || delivery === "unreachable") await takeBackDigest(db, telling);
  if (delivery === "no-mailbox") {
    await markRefused(db, personId, address, clock());
    await endDigest(db, { ...telling, at: clock() }, "refused");
  }
  return delivery;
}

/** What was sent while the letters before this one went out is not asked for. */
async function withoutAnswered(
  items: readonly DigestItem[],
  find: (asked: NonNullable<DigestItem["asksFor"]>[]) => Promise<ReadonlySet<number>>,
): Promise<DigestItem[]> {
  const asking = items.filter(({ asksFor }) => asksFor !== null);
  const answered = await find(asking.flatMap(({ asksFor }) => asksFor ?? []));
  return items.filter((item) => !answered.has(asking.indexOf(item)));
}
