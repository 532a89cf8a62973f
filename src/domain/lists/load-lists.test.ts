import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { kindsOf, nameOf } from "./lists.ts";
import { loadLists } from "./load-lists.ts";

const reference = join(import.meta.dirname, "../../../db/reference");

describe("the lists as they are", () => {
  test("every measure that activities feed is fed by some kind, or by what nobody has listed yet", async () => {
    const { activityKinds, measures } = await loadLists(reference);
    const fed = new Set(activityKinds.flatMap((kind) => kind.measures));
    const unfed = measures
      .filter(({ code, fedBy }) => fedBy === "activity" && !fed.has(code))
      .map(({ code }) => code);
    // The Action Month is fed by the day; "other" by no kind on purpose.
    expect(unfed).toEqual(["action-month", "other"]);
  });

  test("the codes that rules name exist", async () => {
    const { occasions, measures, taskGroups } = await loadLists(reference);
    expect(occasions.find(({ code }) => code === "action-month")).toMatchObject({
      from: "11-15",
      to: "12-15",
    });
    expect(measures.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["action-month", "action-month-plans"]),
    );
    expect(taskGroups).toHaveLength(7);
  });

  test("a group of units stands for its kinds", async () => {
    const lists = await loadLists(reference);
    expect(kindsOf(lists, ["village"])).toEqual(["village", "neighbourhood"]);
    expect(nameOf(lists.unitKinds, "village")).toBe("Thôn, bản, ấp, khóm");
  });
});

describe("a list spoilt by a slip of the finger", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lists-"));
    await cp(reference, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const spoil = async (file: string, from: string, to: string) => {
    const text = await readFile(join(folder, file), "utf8");
    expect(text).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
  };
  const lineOf = async (file: string, start: string) =>
    (await readFile(join(folder, file), "utf8")).split("\n").findIndex((line) => line.startsWith(start)) + 1;

  test("a kind that feeds a measure nobody knows: file, line, column, code", async () => {
    await spoil("activity-kinds.csv", "news-items,item", "news-itms,item");
    const line = await lineOf("activity-kinds.csv", "news-item,");
    await expect(loadLists(folder)).rejects.toThrow(
      `activity-kinds.csv, dòng ${line}, cột “measures”: không có mã news-itms trong measures.csv`,
    );
  });

  test("a group, a unit group and a topic field that nobody knows", async () => {
    await spoil("activity-kinds.csv", "Cuộc truyền thông,event,", "Cuộc truyền thông,events,");
    await expect(loadLists(folder)).rejects.toThrow("không có mã events trong activity-groups.csv");
    await spoil("unit-kinds.csv", "agency health", "agency healt");
    await expect(loadLists(folder)).rejects.toThrow("không có mã healt trong unit-groups.csv");
  });

  test("a code that stands twice, a day that does not exist", async () => {
    await spoil("channels.csv", "television,", "radio,");
    await expect(loadLists(folder)).rejects.toThrow(
      /channels\.csv, dòng \d+, cột “code”: mã này đã có ở dòng trên/,
    );
    await spoil("channels.csv", "radio,Truyền hình", "television,Truyền hình");
    await spoil("occasions.csv", "11-15,12-15", "11-31,12-15");
    await expect(loadLists(folder)).rejects.toThrow(/occasions\.csv, dòng \d+, cột “from”/);
  });
});
