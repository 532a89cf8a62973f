import { beforeEach, describe, expect, test } from "vitest";
import { logActivity } from "#domain/activities/log-activity.ts";
import { run } from "#domain/command.ts";
import { testDatabase } from "#tests/support/test-database.ts";
import { buildWorld, type World } from "#tests/support/world.ts";
import { readSentForm } from "./sent-form.ts";

const database = testDatabase();
let world: World;
beforeEach(async () => {
  world = await buildWorld(database.db);
});

const picture = (name: string, text = name) =>
  new File([Buffer.from(`\x89PNG\r\n\x1a\n${text}`, "latin1")], name, { type: "image/png" });

function form(fields: Record<string, string>, files: readonly File[] = []): FormData {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(name, value);
  for (const file of files) sent.append("evidence", file);
  return sent;
}

const read = async (sent: FormData, who: Parameters<World["as"]>[0] = "nalua.suoihoa") =>
  readSentForm(await world.as(who), sent, world.unitId("na-lua"));

describe("files of a form that is refused", () => {
  test("come back by their ids, and the activity has them in the end", async () => {
    const first = await read(
      form({ kind: "", heldOn: "2026-10-18" }, [picture("anh-1.png"), picture("anh-2.png")]),
    );
    expect(first.refused).toBeNull();
    expect(first.evidence.map(({ name }) => name)).toEqual(["anh-1.png", "anh-2.png"]);

    const again = form({
      id: "0199f000-0000-7000-8000-000000000001",
      unitId: world.unitId("na-lua"),
      kind: "talk",
      heldOn: "2026-10-18",
    });
    for (const { id } of first.evidence) again.append("kept_evidence", id);
    again.append("removed_evidence", first.evidence[0]!.id);
    const second = await read(again);
    expect(second.evidence.map(({ name }) => name)).toEqual(["anh-2.png"]);
    expect(await run(logActivity, await world.as("nalua.suoihoa"), second.input)).toMatchObject({ ok: true });
  });

  test("of somebody else do not come in by their ids, nor do ids that are none", async () => {
    const theirs = await read(form({}, [picture("anh.png")]), "daumoi.suoihoa");
    const sent = form({ kept_evidence: theirs.evidence[0]!.id });
    sent.append("kept_evidence", "../../etc/passwd");
    expect((await read(sent)).evidence).toEqual([]);
  });
});

describe("files that cannot be taken", () => {
  test("are named, and the others stay", async () => {
    const page = new File(["<script>alert(1)</script>"], "anh.jpg", { type: "image/jpeg" });
    const { evidence, refused } = await read(form({}, [page, picture("that.png"), new File([], "rong.png")]));
    expect(evidence.map(({ name }) => name)).toEqual(["that.png"]);
    expect(refused).toContain("“anh.jpg”");
    expect(refused).toContain("“rong.png” chưa có nội dung");
  });

  test("beyond ten are not stored", async () => {
    const many = Array.from({ length: 11 }, (_, n) => picture(`anh-${n}.png`));
    const { evidence, refused } = await read(form({}, many));
    expect(evidence).toHaveLength(10);
    expect(refused).toBe("Gửi tối đa 10 tệp.");
    expect(await database.db.selectFrom("files").select("id").execute()).toHaveLength(10);
  });

  test("are none where no file was chosen, and wait for the unit where none is", async () => {
    expect(await read(form({}, [new File([], "")]))).toMatchObject({ evidence: [], refused: null });
    const context = await world.as("daumoi.suoihoa");
    const { refused } = await readSentForm(context, form({}, [picture("anh.png")]), undefined);
    expect(refused).toBe("Chọn đơn vị, rồi chọn lại tệp minh chứng.");
  });

  test("for a unit where the person may not record: nothing is kept there", async () => {
    await expect(read(form({}, [picture("anh.png")]), "thcs.suoihoa")).rejects.toMatchObject({
      code: "not-allowed",
    });
    expect(await database.db.selectFrom("files").select("id").execute()).toEqual([]);
  });
});
