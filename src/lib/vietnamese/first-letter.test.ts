import { expect, test } from "vitest";
import { lowerFirst, upperFirst } from "./first-letter.ts";

test("the first letter alone changes, with its marks; nothing stays nothing", () => {
  expect([lowerFirst("Đề cương của UBND xã"), lowerFirst("Ước cả kỳ"), lowerFirst("")]).toEqual([
    "đề cương của UBND xã",
    "ước cả kỳ",
    "",
  ]);
  expect([upperFirst("đơn vị"), upperFirst("ủy ban nhân dân"), upperFirst("")]).toEqual([
    "Đơn vị",
    "Ủy ban nhân dân",
    "",
  ]);
});
