import { describe, expect, test } from "vitest";
import { activityFilter, askedFilter, periodOptions } from "./list-filter.ts";

const asked = (query: string) => askedFilter(new URLSearchParams(query));

describe("the filter in an address", () => {
  test("a period becomes its days", () => {
    expect(activityFilter(asked("ky=2026-Q3&tim=%20ban%20"), "2")).toMatchObject({
      from: "2026-07-01",
      to: "2026-09-30",
      text: "ban",
      page: 2,
      unitId: undefined,
    });
  });

  test("what makes no sense is left out, and never an error", () => {
    const filter = activityFilter(asked("donVi=1&ky=2026-Q9&nhiemVu=%27&loai="), "-1");
    expect(filter).toEqual({ page: 1 });
    expect(asked("donVi=1&ky=abc")).toEqual({ donVi: "", ky: "", loai: "", nhiemVu: "", tim: "" });
  });
});

test("periods to choose: the year, its quarters so far, the years before", () => {
  expect(periodOptions("2026-08-01").map(({ value }) => value)).toEqual([
    "2026",
    "2026-Q3",
    "2026-Q2",
    "2026-Q1",
    "2025",
    "2024",
  ]);
});
