import { Refusal } from "#domain/refusal.ts";
import { Problem } from "#domain/problem.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld } from "#tests/support/world.ts";
import { describe, expect, test } from "vitest";
import { documentLimits } from "./file.ts";
import { listFiles } from "./files.queries.ts";
import { getFile } from "./get-file.ts";
import { storeFile } from "./store-file.ts";

const database = testDatabase();
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

describe("a file kept for a unit", () => {
  test("is described by what it is and comes back as it was, to who sees the unit", async () => {
    const world = await buildWorld(database.db);
    const school = await world.as("thcs.suoihoa");
    const stored = await storeFile(school, {
      unitId: world.unitId("thcs"),
      name: "../ảnh buổi họp.png",
      mediaType: "text/html",
      bytes: png,
    });
    expect(stored).toMatchObject({ name: "ảnh buổi họp.png", mediaType: "image/png", bytes: 9 });
    for (const username of ["thcs.suoihoa", "daumoi.suoihoa", "lanhdao.suoihoa"] as const)
      expect((await getFile(await world.as(username), stored.id)).content).toEqual(png);
    expect(await listFiles(database.db, [stored.id])).toEqual([stored]);
  });

  test("is not found by a neighbour, like one that does not exist", async () => {
    const world = await buildWorld(database.db);
    const stored = await storeFile(await world.as("thcs.suoihoa"), {
      unitId: world.unitId("thcs"),
      name: "anh.png",
      bytes: png,
    });
    const neighbour = await world.as("tramyte.suoihoa");
    await expect(getFile(neighbour, stored.id)).rejects.toEqual(
      new Problem("not-found", "Không tìm thấy tệp này."),
    );
    await expect(getFile(neighbour, world.unitId("xa"))).rejects.toEqual(
      new Problem("not-found", "Không tìm thấy tệp này."),
    );
  });

  test("is refused to a leader and to a neighbour", async () => {
    const world = await buildWorld(database.db);
    for (const username of ["lanhdao.suoihoa", "tramyte.suoihoa"] as const) {
      const upload = { unitId: world.unitId("thcs"), name: "anh.png", bytes: png };
      await expect(storeFile(await world.as(username), upload)).rejects.toMatchObject({
        code: "not-allowed",
      });
    }
  });

  test("is refused at its field where its type is not accepted, and nothing is kept", async () => {
    const world = await buildWorld(database.db);
    const upload = {
      unitId: world.unitId("thcs"),
      name: "trang.html",
      bytes: new TextEncoder().encode("<html>"),
    };
    await expect(
      storeFile(await world.as("thcs.suoihoa"), upload, documentLimits, "document"),
    ).rejects.toThrow(Refusal);
    expect(await database.db.selectFrom("files").select("id").execute()).toEqual([]);
  });
});
