import { expect, test } from "vitest";
import { addresseesOf } from "./addressees.ts";

const commune = { id: "commune", name: "Xã Suối Hoa" };
const province = { name: "Tỉnh Minh Họa", level: "province" } as const;
const school = { id: "school", name: "Trường Tiểu học Suối Hoa" };

test("an agency writes to whom the plan names, or to the committee whose plan it is", () => {
  const receiver = "Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)";
  const above = { ...commune, level: "commune" } as const;
  expect(addresseesOf(receiver, commune, school, above)).toEqual([receiver]);
  expect(addresseesOf(null, commune, school, above)).toEqual(["Ủy ban nhân dân xã Suối Hoa"]);
});

test.each(["Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội)", "UBND xã Suối Hoa", "UBND xã", null])(
  "the commune that consolidates what goes to “%s” writes to the province",
  (receiver) => {
    expect(addresseesOf(receiver, commune, commune, province)).toEqual(["Ủy ban nhân dân tỉnh Minh Họa"]);
  },
);

test("what the plan has sent elsewhere goes there", () => {
  expect(addresseesOf("Sở Nội vụ", commune, commune, province)).toEqual(["Sở Nội vụ"]);
});

test("nobody above, nobody addressed", () => {
  expect(addresseesOf(null, commune, commune, null)).toEqual([]);
  expect(addresseesOf(null, commune, commune, { name: "Việt Nam", level: "nation" })).toEqual([]);
});
