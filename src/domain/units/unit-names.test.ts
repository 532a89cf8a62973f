import { expect, it } from "vitest";
import { nameKey, refusedNames } from "./unit-names.ts";

it("takes one name for another only where they are the same", () => {
  expect(nameKey("Thôn Hoà Bình")).toBe(nameKey(" thôn  Hòa Bình".normalize("NFD")));
  expect(nameKey("Bản Na")).not.toBe(nameKey("Bản Nà"));
});

it("refuses what is there, what stands twice and what is too long, each at its place", () => {
  const names = ["Thôn Một", "Bản Nà Lúa", "thôn một", "x".repeat(201), "Thôn Hai"];
  const refused = refusedNames(names, ["BẢN NÀ LÚA", "Trạm Y tế"]);
  expect([...refused.keys()]).toEqual([1, 2, 3]);
  expect(refused.get(1)).toContain("“Bản Nà Lúa” đã có");
  expect(refused.get(2)).toContain("ghi hai lần");
});
