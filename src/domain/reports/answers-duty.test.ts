import { expect, test } from "vitest";
import { answersDuty } from "./answers-duty.ts";

test("a report answers its duty, and the wording that replaced it", () => {
  const amended = { id: "new", replacesId: "old" };
  expect(answersDuty({ dutyId: "new" }, amended)).toBe(true);
  expect(answersDuty({ dutyId: "old" }, amended)).toBe(true);
  expect(answersDuty({ dutyId: "other" }, amended)).toBe(false);
  expect(answersDuty({ dutyId: "new" }, { id: "old", replacesId: null })).toBe(false);
});
