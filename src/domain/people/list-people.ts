import type { Context } from "#domain/context.ts";
import { Problem } from "#domain/problem.ts";
import { today } from "#domain/today.ts";
import { countPeople, pagePeople } from "./people-search.queries.ts";
import type { Colleague } from "./people.queries.ts";

export interface PeopleList {
  readonly rows: readonly (Colleague & {
    /** The person who looks: their own role is not theirs to end. */
    readonly isSelf: boolean;
  })[];
  /** Of the whole selection, not only of this page. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const perPage = 100;

/**
 * Every role at and below the units that the person administers.
 * @param question page from 1
 * @throws Problem not-allowed for who administers none
 */
export async function listPeople(
  context: Context,
  question: { readonly sought?: string | undefined; readonly page?: number },
): Promise<PeopleList> {
  const { db, clock, actor } = context;
  const tops = actor.appointments.filter(({ role }) => role === "administrator").map(({ unitId }) => unitId);
  if (tops.length === 0)
    throw new Problem("not-allowed", "Trang này dành cho người quản trị tài khoản của đơn vị.");
  const selection = { tops, day: today(clock), sought: question.sought };
  const total = await countPeople(db, selection);
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(1, question.page ?? 1), pages);
  const rows = await pagePeople(db, selection, { offset: (page - 1) * perPage, limit: perPage });
  return {
    rows: rows.map((row) => ({ ...row, isSelf: row.personId === actor.personId })),
    total,
    page,
    pages,
  };
}
