import type { CommandContext, Context } from "#domain/context.ts";
import type { Actor } from "#domain/people/actor.ts";
import { listVersions } from "./laws.queries.ts";
import type { LawVersion } from "./law-version.ts";
import { lawRegisterOf, type LawRegister } from "./law-register.ts";

type InSight = Pick<Context | CommandContext, "db" | "actor">;

/** The register as the actor's units have it: of each document the nearest unit's version. */
export async function readLawRegister(context: InSight): Promise<LawRegister<LawVersion>> {
  return lawRegisterOf(await listLawsInSight(context));
}

/** The same with who wrote each version down. */
export async function listLawsInSight({ db, actor }: InSight): Promise<LawVersion[]> {
  const depths = depthsOf(actor);
  return nearest(await listVersions(db, [...depths.keys()]), depths);
}

/** The units whose word counts for the actor, with how near each is: 0 for the nation. */
export function depthsOf({ appointments }: Actor): Map<string, number> {
  return new Map(appointments.flatMap(({ unitAncestors }) => unitAncestors.map((id, depth) => [id, depth])));
}

/** One version a document: the nearest. */
export function nearest(versions: readonly LawVersion[], depths: ReadonlyMap<string, number>): LawVersion[] {
  const kept = new Map<string, LawVersion>();
  for (const version of versions) {
    const before = kept.get(version.id);
    if (!before || (depths.get(version.unitId) ?? 0) > (depths.get(before.unitId) ?? 0))
      kept.set(version.id, version);
  }
  return [...kept.values()];
}
