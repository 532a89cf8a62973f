import { describe, expect, test } from "vitest";
import type { ActivityKind, Lists, Measure } from "#domain/lists/lists.ts";
import type { ActivityContent } from "./activity.ts";
import { ledgerAmountsOf } from "./ledger-amounts.ts";
import { sampleContent } from "./sample-content.ts";

const measure = (code: string, amountUnit: Measure["amountUnit"]): Measure => ({
  code,
  name: code,
  amountUnit,
  fedBy: "activity",
  description: "",
});
const kind = (
  code: string,
  measures: string[],
  amountUnit: ActivityKind["amountUnit"],
  needsQuantity = false,
) => ({
  code,
  name: code,
  group: "g",
  measures,
  amountUnit,
  needsParticipants: true,
  needsQuantity,
  description: null,
});

const lists: Pick<Lists, "activityKinds" | "measures" | "occasions"> = {
  measures: [
    measure("communication-events", "event"),
    measure("news-items", "item"),
    measure("training-courses", "course"),
    measure("trained-people", "person"),
    measure("action-month", "event"),
  ],
  activityKinds: [
    kind("communication-session", ["communication-events"], "event"),
    kind("news-item", ["news-items"], "item", true),
    kind("training", ["training-courses", "trained-people"], "course"),
    kind("survey", [], "other"),
    kind("programme", ["news-items"], "minute", true),
  ],
  occasions: [
    { code: "action-month", name: "Tháng hành động", from: "11-15", to: "12-15", verified: true },
    { code: "womens-day", name: "08/3", from: "03-08", to: "03-08", verified: true },
  ],
};

const amounts = (said: Partial<ActivityContent>) =>
  Object.fromEntries(
    ledgerAmountsOf(sampleContent(said), lists).map(({ measure, amount }) => [measure, amount]),
  );

describe("an activity counts by what it is", () => {
  test("once for what is held, by its quantity for what is published", () => {
    expect(amounts({})).toEqual({ "communication-events": 1 });
    expect(amounts({ kind: "news-item", quantity: 3 })).toEqual({ "news-items": 3 });
  });

  test("its people for a measure of people; unknown is not zero, so nothing is posted", () => {
    expect(amounts({ kind: "training", participants: 32 })).toEqual({
      "training-courses": 1,
      "trained-people": 32,
    });
    expect(amounts({ kind: "training", participants: 0 })).toEqual({
      "training-courses": 1,
      "trained-people": 0,
    });
    expect(amounts({ kind: "training" })).toEqual({ "training-courses": 1 });
  });

  test("a quantity in one unit is no amount in another: minutes of a programme are one item", () => {
    expect(amounts({ kind: "programme", quantity: 45 })).toEqual({ "news-items": 1 });
  });

  test("lồng ghép counts like the rest, and says so; the sexes go along", () => {
    const [entry] = ledgerAmountsOf(
      sampleContent({ embedded: true, host: "Họp bản", women: 5, men: 4, participants: 9 }),
      lists,
    );
    expect(entry).toEqual({
      measure: "communication-events",
      amount: 1,
      women: 5,
      men: 4,
      otherSex: null,
      embedded: true,
    });
  });

  test("the task that was ticked plays no part", () => {
    expect(amounts({ taskId: "0199aaaa-0000-7000-8000-000000000000" })).toEqual(amounts({}));
  });
});

describe("the Action Month", () => {
  test.each(["2026-11-15", "2026-12-15"])("counts for it by its day: %s", (heldOn) => {
    expect(amounts({ heldOn })).toEqual({ "communication-events": 1, "action-month": 1 });
  });

  test.each(["2026-11-14", "2026-12-16"])("not outside: %s", (heldOn) => {
    expect(amounts({ heldOn })).toEqual({ "communication-events": 1 });
  });

  test("or because it was done for it", () => {
    expect(amounts({ heldOn: "2026-11-10", occasion: "action-month" })).toEqual({
      "communication-events": 1,
      "action-month": 1,
    });
    expect(amounts({ occasion: "womens-day" })).toEqual({ "communication-events": 1 });
  });

  test("also with a kind that feeds nothing else", () => {
    expect(amounts({ kind: "survey", heldOn: "2026-11-25" })).toEqual({ "action-month": 1 });
    expect(amounts({ kind: "survey" })).toEqual({});
  });
});
