import { sql } from "kysely";
import { searchKey } from "#lib/vietnamese/fold.ts";
import type { Database, Transaction } from "#platform/db/connection.ts";
import { type Colleague, colleaguesOn } from "./people.queries.ts";

/** Whose roles: at the units `tops` or below them, further narrowed. */
export interface PeopleSelection {
  readonly tops: readonly string[];
  readonly day: string;
  /** Words of the person's name, sign-in name or unit, typed with or without accents. */
  readonly sought?: string | undefined;
}

function selectedPeople(db: Database | Transaction, { tops, day, sought = "" }: PeopleSelection) {
  const query = colleaguesOn(db, day).where(sql<boolean>`state.ancestors && ${[...tops]}::uuid[]`);
  const key = searchKey(sought);
  if (key === "") return query;
  const pattern = `%${key.replace(/[\\%_]/g, "\\$&")}%`;
  // As searchKey folds: without marks, đ as d.
  const bareName = sql`replace(regexp_replace(normalize(lower(person.name), nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')`;
  return query.where((where) =>
    where.or([
      sql<boolean>`${bareName} like ${pattern}`,
      where("person.username", "like", pattern),
      where("state.search_key", "like", pattern),
    ]),
  );
}

export async function countPeople(db: Database | Transaction, selection: PeopleSelection): Promise<number> {
  const { count } = await selectedPeople(db, selection)
    .clearSelect()
    .clearOrderBy()
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** A page of them, by unit and name. */
export function pagePeople(
  db: Database | Transaction,
  selection: PeopleSelection,
  page: { readonly offset: number; readonly limit: number },
): Promise<Colleague[]> {
  return selectedPeople(db, selection).limit(page.limit).offset(page.offset).execute();
}
