import type { Lists } from "#domain/lists/lists.ts";
import type { Actor } from "#domain/people/actor.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import type { FileStore } from "#platform/files.ts";
import type { OutgoingMail } from "./outgoing-mail.ts";

/** What every command and read stands on; made once in main.ts, with the actor of the request. */
export interface Dependencies {
  readonly db: Database;
  readonly clock: Clock;
  readonly lists: Lists;
  readonly files: FileStore;
  readonly newId: () => string;
  /** Not there where no mail server is set: then nothing is sent, and the pages say so. */
  readonly mail?: OutgoingMail;
  /** Told the name of each command once it is done and committed, for what is kept in memory. */
  readonly afterCommand?: (name: string) => void;
}

export interface Context extends Dependencies {
  readonly actor: Actor;
}

/** Inside `load` and `do`: the same, with the database narrowed to the command's own transaction. */
export interface CommandContext extends Omit<Context, "db"> {
  readonly db: Transaction;
}
