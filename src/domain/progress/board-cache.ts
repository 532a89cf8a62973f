import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context } from "#domain/context.ts";
import { seesUnit } from "#domain/people/actor.ts";
import { getUnitInSight } from "#domain/units/get-unit-in-sight.ts";
import { today } from "#domain/today.ts";
import type { Unit } from "#domain/units/unit.ts";
import { getUnit } from "#domain/units/units.queries.ts";
import { recent } from "#platform/recent.ts";
import { readBoard, type BoardQuestion } from "./get-board.ts";

const pack = promisify(gzip);

type Bytes = Uint8Array<ArrayBuffer>;

/** Answers as they are sent, kept for a moment and shared by all who ask meanwhile. */
export interface BoardCache {
  /**
   * The board as JSON. Permission first, for each asker: what is kept is never handed to one who may not see it.
   * @param isFresh computed for this asker alone, from what is committed now
   * @throws Problem not-found
   */
  get(context: Context, question: BoardQuestion, isFresh?: boolean): Promise<SharedBoard>;
}

export interface SharedBoard {
  readonly body: Bytes;
  /** The same packed (gzip), once for all who can unpack it: a tenth of the bytes. */
  packed(): Promise<Bytes>;
  /** Milliseconds since its reading began: what was committed before that is in it. */
  readonly age: number;
}

/** A board is reckoned anew at most so often, however many ask … (ms) */
const renewAfter = 250;
/** … and what is handed out was begun at most so long ago: whoever comes later waits for the new one. (ms) */
const tooOld = 450;
/** Boards looked at lately that are kept. */
const mostBoards = 200;

type Packable = Pick<SharedBoard, "body" | "packed">;

interface Kept {
  /** As it was when last looked at. */
  top: Place;
  /** The last one that is ready, and when its reading began. */
  ready: (Packable & { readonly begun: number }) | null;
  coming: { readonly board: Promise<Packable>; readonly begun: number } | null;
}

/** Where boards and places come from; a test has others. */
export interface BoardSources {
  /** Milliseconds that only go forward. */
  now(): number;
  find(context: Context, placeId: BoardQuestion["placeId"]): Promise<Place>;
  /** A place that was moved or has ended meanwhile is seen, or not seen, as it now stands. */
  reread(context: Context, placeId: string): Promise<Place>;
  reckon(context: Context, place: Place, question: BoardQuestion): Promise<object>;
}

type Place = Pick<Unit, "id" | "ancestors">;

const sources: BoardSources = {
  now: () => performance.now(),
  find: getUnitInSight,
  reread: ({ db, clock }, placeId) => getUnit(db, placeId, today(clock)),
  reckon: (context, place, question) => readBoard(context, place as Unit, question),
};

export function openBoardCache({ now, find, reread, reckon }: BoardSources = sources): BoardCache {
  const boards = recent<Kept>({ most: mostBoards, milliseconds: Infinity });
  return {
    async get(context, question, isFresh = false) {
      const key = [
        question.placeId || context.actor.appointments[0]?.unitId,
        question.planId,
        question.period,
        question.mapOf,
      ].join(" ");
      const known = boards.get(key);
      if (isFresh || !known || !seesUnit(context.actor, known.top)) {
        // Whoever may not see the place learns here, and the same way, that there is nothing for them.
        const top = await find(context, question.placeId);
        if (isFresh) {
          const begun = now();
          const board = await reckon(context, top, question);
          return { ...packable(board), age: now() - begun };
        }
        const kept = boards.get(key) ?? { top, ready: null, coming: null };
        boards.put(key, kept, boards.mark());
        return answer(kept, context, question);
      }
      return answer(known, context, question);
    },
  };

  async function answer(kept: Kept, context: Context, question: BoardQuestion): Promise<SharedBoard> {
    const { ready } = kept;
    const age = ready ? now() - ready.begun : Infinity;
    if (ready && age < renewAfter) return { ...ready, age };
    const coming = kept.coming ?? renew(kept, context, question);
    if (ready && age < tooOld) return { ...ready, age };
    const board = await coming.board;
    return { ...board, age: now() - coming.begun };
  }

  function renew(kept: Kept, context: Context, question: BoardQuestion): NonNullable<Kept["coming"]> {
    const begun = now();
    const board = renewed(kept, context, question);
    const coming = { board, begun };
    kept.coming = coming;
    board.then(
      (ready) => {
        kept.ready = { ...ready, begun };
        kept.coming = null;
      },
      () => {
        kept.coming = null;
      },
    );
    return coming;
  }

  async function renewed(kept: Kept, context: Context, question: BoardQuestion): Promise<Packable> {
    kept.top = await reread(context, kept.top.id);
    return packable(await reckon(context, kept.top, question));
  }
}

function packable(board: object): Packable {
  const body = new TextEncoder().encode(JSON.stringify(board));
  let packed: Promise<Bytes> | null = null;
  return {
    body,
    // Packed once and sent to many: a millisecond more for a quarter less to send.
    packed: () => (packed ??= pack(body, { level: 5 }).then((bytes) => new Uint8Array(bytes))),
  };
}
