import { plainDuty } from "#domain/plans/duty-settings.ts";
import { expect, test } from "vitest";
import { isAnytime, roleInDuty, type Asking } from "./duty-role.ts";

const lists = { unitKinds: [kind("commune"), kind("school", ["agency"]), kind("village")] };
const unit = (id: string, kindOf: string) => ({
  id,
  kind: kindOf,
  ancestors: ["nation", "province", "commune", id],
});
const commune = { id: "commune", kind: "commune", ancestors: ["nation", "province", "commune"] };
const plan = { unitId: "commune" };
const duty: Asking = { ...plainDuty, kind: "report", due: "11-20", senderKinds: ["agency"] };

test("kinds that it names send, others do not", () => {
  expect(roleInDuty(duty, plan, unit("a", "school"), lists)).toBe("sends");
  expect(roleInDuty(duty, plan, unit("b", "village"), lists)).toBeNull();
});

test("units that it names send beside the kinds; where it names nobody, every unit of the plan", () => {
  const named = { ...duty, senderUnitIds: ["b"] };
  expect(roleInDuty(named, plan, unit("b", "village"), lists)).toBe("sends");
  expect(roleInDuty({ ...named, senderKinds: [] }, plan, unit("a", "school"), lists)).toBeNull();
  expect(roleInDuty({ ...duty, senderKinds: [] }, plan, unit("b", "village"), lists)).toBe("sends");
});

test("the unit whose plan it is consolidates, but sends itself no plan and nothing it asked others for", () => {
  expect(roleInDuty(duty, plan, commune, lists)).toBe("consolidates");
  expect(roleInDuty({ ...duty, kind: "plan" }, plan, commune, lists)).toBeNull();
  expect(roleInDuty({ ...duty, requestedAt: new Date() }, plan, commune, lists)).toBeNull();
});

test("a unit elsewhere is asked nothing", () => {
  const elsewhere = { id: "x", kind: "school", ancestors: ["nation", "province", "other", "x"] };
  expect(roleInDuty(duty, plan, elsewhere, lists)).toBeNull();
});

test("difficulties come at any time, unless a day is named", () => {
  expect(isAnytime({ kind: "feedback", due: null })).toBe(true);
  expect(isAnytime({ kind: "feedback", due: "06-10" })).toBe(false);
  expect(isAnytime({ kind: "report", due: null })).toBe(false);
});

function kind(code: string, countsAs: string[] = []) {
  return { code, name: code, level: "leaf", within: [], countsAs, until: null, description: null } as const;
}
