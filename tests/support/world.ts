import { join } from "node:path";
import type { Context, Dependencies } from "#domain/context.ts";
import { loadLists } from "#domain/lists/load-lists.ts";
import { findActor } from "#domain/people/actors.queries.ts";
import { insertPerson } from "#domain/people/people.queries.ts";
import { nationId, nationName } from "#domain/units/nation.ts";
import { insertUnits } from "#domain/units/unit-states.ts";
import { fixedClock } from "#platform/clock.ts";
import type { Database } from "#platform/db/connection.ts";
import type { FileStore } from "#platform/files.ts";
import {
  demoId,
  demoPeople,
  demoPersonId,
  demoUnitId,
  demoUnits,
  type DemoUnit,
  type DemoUsername,
} from "../../src/demo/demo-world.ts";

const root = join(import.meta.dirname, "..", "..");

/** 10 o'clock of 20 October 2026 in Việt Nam: the third quarter is over, the Action Month is near. */
export const worldInstant = "2026-10-20T03:00:00Z";

/** The believable commune, as every db test finds it. */
export interface World {
  readonly dependencies: Dependencies;
  /** The context of a command run by one of the demo's people, e.g. as("daumoi.suoihoa"). */
  as(username: DemoUsername): Promise<Context>;
  unitId(unit: DemoUnit): string;
}

/** Files kept in memory. */
export function memoryFiles(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(bytes) {
      const { createHash } = await import("node:crypto");
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      kept.set(sha256, bytes);
      return sha256;
    },
    async get(sha256) {
      const bytes = kept.get(sha256);
      if (!bytes) throw new Error("no such file");
      return bytes;
    },
  };
}

/** Puts the commune, its units and its people into a test's database. Ids count up, the clock stands still. */
export async function buildWorld(db: Database, instant = worldInstant): Promise<World> {
  let made = 0;
  const dependencies: Dependencies = {
    db,
    clock: fixedClock(instant),
    lists: await loadLists(join(root, "db", "reference")),
    files: memoryFiles(),
    newId: () => demoId(`made:${(made += 1)}`),
  };
  await db.transaction().execute(async (transaction) => {
    await insertUnits(transaction, [
      {
        id: nationId,
        level: "nation",
        kind: "nation",
        name: nationName,
        code: "VN",
        parentId: null,
        provinceId: nationId,
        communeId: null,
        ancestors: [nationId],
        demo: false,
        validFrom: "1945-09-02",
      },
      ...demoUnits(),
    ]);
    for (const person of demoPeople) {
      await insertPerson(transaction, {
        ...person,
        id: demoPersonId(person.username),
        unitId: demoUnitId(person.unit),
        passwordHash: "no sign-in in this tier",
        accountId: demoId(`account:${person.username}`),
        appointmentId: demoId(`appointment:${person.username}`),
        from: "2025-07-01",
        at: dependencies.clock(),
      });
    }
  });
  return {
    dependencies,
    unitId: demoUnitId,
    async as(username) {
      const actor = await findActor(dependencies, demoPersonId(username));
      if (!actor) throw new Error(`${username} acts for nobody`);
      return { ...dependencies, actor };
    },
  };
}
