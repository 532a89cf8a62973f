import { describe, expect, test } from "vitest";
import type { ActivityKind } from "#domain/lists/lists.ts";
import { completeDraft, quantityError, type ActivityDraft } from "./activity.ts";
import { sampleContent } from "./sample-content.ts";

const session: ActivityKind = {
  code: "communication-session",
  name: "Cuộc truyền thông",
  group: "event",
  measures: ["communication-events"],
  amountUnit: "event",
  needsParticipants: true,
  needsQuantity: false,
  description: null,
};
const news: ActivityKind = {
  ...session,
  code: "news-item",
  name: "Tin, bài",
  amountUnit: "item",
  needsQuantity: true,
};

const draft: ActivityDraft = { ...sampleContent(), title: null, quantity: null };

describe("what a draft leaves to us", () => {
  test("title from kind and day, one occurrence, the total from its parts", () => {
    expect(completeDraft({ ...draft, women: 30, men: 12 }, [session])).toMatchObject({
      title: "Cuộc truyền thông ngày 05/4/2026",
      quantity: 1,
      participants: 42,
      children: null,
    });
  });

  test("what was said stays", () => {
    const said = { ...draft, title: "Họp bản", quantity: 3, participants: 9 };
    expect(completeDraft(said, [news])).toMatchObject({ title: "Họp bản", quantity: 3, participants: 9 });
  });
});

describe("quantity", () => {
  test("asked for where the kind counts by it", () => {
    expect(quantityError(news, null)).toBe("Ghi số lượng (tin, bài).");
    expect(quantityError(news, 3)).toBeNull();
  });

  test("one session is one record, so that each has its day and its people", () => {
    expect(quantityError(session, null)).toBeNull();
    expect(quantityError(session, 1)).toBeNull();
    expect(quantityError(session, 3)).toContain("ghi thêm từng lần");
  });
});
