export interface GatherSettings<Item, Answer> {
  /** Items sent together at most. */
  readonly most: number;
  /** Batches under way at most; what comes meanwhile waits and goes together. */
  readonly underWay: number;
  /**
   * Items that must wait before a batch goes beside another under way. Without it, those just answered would send
   * their next one by one, in batches of one.
   */
  readonly worthAnother: number;
  /** Items that may wait; one more is turned away at once. */
  readonly waiting: number;
  /** Answers each in the order sent. A rejection is everybody's. */
  send(items: readonly Item[]): Promise<readonly PromiseSettledResult<Answer>[]>;
}

/** Too many are waiting: nothing was done, and the same may be sent again in a moment. */
export class TooManyWaiting extends Error {}

/**
 * Sends together what arrives together, without a timer: alone where nothing is under way, else with whatever has
 * come by the time a batch returns or another is worth its while. Nobody is answered before their own batch is.
 * @returns a function that throws TooManyWaiting, or answers as `send` did
 */
export function gather<Item, Answer>(
  settings: GatherSettings<Item, Answer>,
): (item: Item) => Promise<Answer> {
  const { most, underWay, worthAnother, waiting, send } = settings;
  interface Waiting {
    readonly item: Item;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (reason: unknown) => void;
  }
  let queue: Waiting[] = [];
  let sent = 0;

  const sendNext = () => {
    while (sent < underWay && queue.length >= (sent === 0 ? 1 : worthAnother)) {
      const batch = queue.slice(0, most);
      queue = queue.slice(most);
      sent += 1;
      void answer(batch);
    }
  };
  const answer = async (batch: readonly Waiting[]) => {
    try {
      const answers = await send(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, place) => {
        const settled = answers[place];
        if (settled?.status === "fulfilled") resolve(settled.value);
        else reject(settled ? settled.reason : new Error("a batch left an item without an answer"));
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      sent -= 1;
      sendNext();
    }
  };
  return (item) =>
    new Promise((resolve, reject) => {
      if (sent > 0 && queue.length >= waiting) {
        reject(new TooManyWaiting());
        return;
      }
      queue.push({ item, resolve, reject });
      sendNext();
    });
}
