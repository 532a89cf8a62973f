import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Dependencies } from "#domain/context.ts";
import { nationId } from "#domain/units/nation.ts";
import { readCsv } from "#platform/csv.ts";
import { sql } from "kysely";
import { contentOf, type LawVersion } from "./law-version.ts";
import { insertLaws, listVersions, putVersions } from "./laws.queries.ts";
import { lawRow, referenceLaws } from "./reference-laws.ts";

/**
 * Brings laws.csv into the register as the nation's version of each document, and keeps it so. A version that a
 * person wrote wins and stays. Called at every start, after the units; where nothing differs it only reads.
 * @param folder db/reference
 * @throws UnreadableCsv where laws.csv cannot be used
 */
export async function loadReferenceLaws(
  { db, clock }: Pick<Dependencies, "db" | "clock">,
  folder: string,
): Promise<void> {
  const laws = referenceLaws(await readCsv(join(folder, "laws.csv"), lawRow()));
  await db.transaction().execute(async (transaction) => {
    // Two servers that start at once load one after the other.
    await sql`select pg_advisory_xact_lock(hashtext('lantoa.reference-laws'))`.execute(transaction);
    const present = new Map((await listVersions(transaction, [nationId])).map((law) => [law.id, law]));
    const seeded = laws.flatMap((law): LawVersion[] => {
      const before = present.get(law.id);
      if (before && (before.recordedBy !== null || isDeepStrictEqual(contentOf(before), contentOf(law))))
        return [];
      return [{ ...law, unitId: nationId, version: 1, recordedBy: null, recordedAt: clock() }];
    });
    await insertLaws(
      transaction,
      laws.filter(({ id }) => !present.has(id)),
    );
    await putVersions(transaction, seeded);
  });
}
