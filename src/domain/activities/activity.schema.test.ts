import { describe, expect, test } from "vitest";
import { fieldErrors } from "#domain/refusal.ts";
import { correctActivityInput, logActivityInput, toDraft, withdrawActivityInput } from "./activity.schema.ts";

const sent = {
  id: "0199f000-0000-7000-8000-000000000001",
  unitId: "0199f000-0000-7000-8000-000000000002",
  kind: "communication-session",
  heldOn: "2026-04-05",
};
const errors = (fields: Record<string, unknown>) => {
  const parsed = logActivityInput.safeParse({ ...sent, ...fields });
  return parsed.success ? {} : fieldErrors(parsed.error);
};
const draftOf = (fields: Record<string, unknown>) => toDraft(logActivityInput.parse({ ...sent, ...fields }));

describe("the form as a browser sends it", () => {
  test("kind and day are enough; empty boxes are not said, and not zero", () => {
    const draft = draftOf({
      title: " ",
      place: "",
      women: "",
      men: "",
      topics: "",
      cost: "",
      taskId: "",
      evidence: "",
    });
    expect(draft).toMatchObject({
      title: null,
      place: null,
      women: null,
      participants: null,
      topics: [],
      cost: null,
    });
    expect(draft).toMatchObject({ taskId: null, embedded: false, host: null, quantity: null });
  });

  test("numbers as people write them, text composed, one or many ticks", () => {
    const decomposed = "Họp bản".normalize("NFD");
    expect(
      draftOf({
        title: decomposed,
        women: "1.204",
        cost: "3.500.000",
        topics: "b-1",
        audiences: ["y", "x", "y"],
      }),
    ).toMatchObject({
      title: "Họp bản",
      women: 1204,
      cost: 3_500_000,
      topics: ["b-1"],
      audiences: ["x", "y"],
    });
  });

  test("a day typed by hand", () => {
    expect(draftOf({ heldOn: "5/4/2026" }).heldOn).toBe("2026-04-05");
    expect(errors({ heldOn: "31/02/2026" })).toHaveProperty("heldOn");
    expect(errors({ heldOn: "0206-04-05" })).toEqual({ heldOn: "Kiểm tra lại năm." });
  });
});

describe("what is refused, at its field", () => {
  test("everything missing at once", () => {
    const parsed = logActivityInput.safeParse({});
    expect(Object.keys(parsed.success ? {} : fieldErrors(parsed.error)).sort()).toEqual([
      "heldOn",
      "id",
      "kind",
      "unitId",
    ]);
  });

  test("the sum, together with faults of single fields", () => {
    expect(errors({ kind: "", women: "25", men: "20", participants: "40" })).toEqual({
      kind: "Chọn loại hoạt động.",
      participants: "Số nữ và số nam cộng lại là 45, tổng số đang ghi 40.",
    });
  });

  test("a count that cannot be read is told once, without a sum made of it", () => {
    expect(errors({ women: "hai mươi", men: "20", participants: "40" })).toEqual({
      women: "Ghi một số nguyên, ví dụ 45.",
    });
    expect(Object.keys(errors({ women: "-3" }))).toEqual(["women"]);
    expect(Object.keys(errors({ women: "2,5" }))).toEqual(["women"]);
    expect(Object.keys(errors({ participants: "99999999999" }))).toEqual(["participants"]);
  });

  test("lồng ghép names its host, and a host means lồng ghép", () => {
    expect(errors({ embedded: "yes" })).toEqual({ host: "Ghi tên cuộc họp, chương trình đã lồng ghép." });
    expect(Object.keys(errors({ host: "Họp bản" }))).toEqual(["embedded"]);
    expect(errors({ embedded: "yes", host: "Họp bản" })).toEqual({});
  });

  test("nothing of nothing, eleven files, ids and codes that are none", () => {
    expect(errors({ quantity: "0" })).toEqual({ quantity: "Số lượng cần lớn hơn 0." });
    const files = Array.from({ length: 11 }, (_, n) => `0199f000-0000-7000-8000-0000000000${10 + n}`);
    expect(errors({ evidence: files })).toEqual({ evidence: "Gửi tối đa 10 tệp." });
    expect(
      Object.keys(errors({ evidence: "../../etc", topics: ["x", "'; drop"], taskId: "x" })).sort(),
    ).toEqual(["evidence", "taskId", "topics"]);
  });

  test("what is no form at all", () => {
    for (const nothing of [null, undefined, "", 3, []])
      expect(logActivityInput.safeParse(nothing).success).toBe(false);
  });
});

test("a correction and a withdrawal say why, and which version they are about", () => {
  const correction = correctActivityInput.safeParse({ ...sent, reason: " " });
  expect(fieldErrors(correction.error!)).toEqual({
    reason: "Ghi lý do đính chính.",
    expectedVersion: "Mở lại hoạt động rồi sửa.",
  });
  expect(withdrawActivityInput.safeParse({ id: sent.id, expectedVersion: "1" }).success).toBe(false);
  expect(
    withdrawActivityInput.safeParse({ id: sent.id, expectedVersion: "1", reason: "Ghi nhầm" }).success,
  ).toBe(true);
});
