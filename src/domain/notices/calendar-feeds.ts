import { createHash } from "node:crypto";
import type { Dependencies } from "#domain/context.ts";
import { pace } from "#platform/pace.ts";
import { recent } from "#platform/recent.ts";
import { hashToken, isToken } from "#platform/token.ts";
import { findFeedOwner } from "./calendar-feeds.queries.ts";
import { writeFeed } from "./write-feed.ts";

export interface Feed {
  readonly text: string;
  /** The same for the same text. */
  readonly tag: string;
}

export interface CalendarFeeds {
  /**
   * The calendar behind an address. "unknown" is all that is said of one that opens nothing, whatever it is.
   * @param from the network address that asks
   */
  read(token: string, from: string): Promise<Feed | "unknown" | "too-often">;
  /** Told of every command done (Dependencies.afterCommand). */
  afterCommand(name: string): void;
}

const aMinute = 60_000;

/**
 * Calendars are asked for by programs, some of them every few minutes. Whose an address is, is looked up each time,
 * so that a renewed one is dead at once; what is in it is kept for a minute.
 */
export function openCalendarFeeds(
  dependencies: Pick<Dependencies, "db" | "clock" | "lists">,
  link: string,
): CalendarFeeds {
  const written = recent<Feed | null>({ most: 200, milliseconds: aMinute });
  const ofOne = pace({ most: 30, milliseconds: aMinute });
  const strangers = pace({ most: 120, milliseconds: aMinute });
  return {
    async read(token, from) {
      const owner = isToken(token) ? await findFeedOwner(dependencies.db, hashToken(token)) : null;
      if (owner === null) return strangers.may(from) ? "unknown" : "too-often";
      if (!ofOne.may(owner)) return "too-often";
      const feed = await written.find(owner, async () => {
        const text = await writeFeed(dependencies, owner, link);
        return text === null ? null : { text, tag: createHash("sha256").update(text).digest("base64url") };
      });
      return feed ?? "unknown";
    },
    afterCommand() {
      written.clear();
    },
  };
}
