import { expect, test } from "vitest";
import { wrongTries } from "./wrong-tries.ts";

const times = (count: number, one: (index: number) => boolean) =>
  Array.from({ length: count }, (_, index) => one(index)).filter(Boolean).length;

test("whoever knows the password is never kept waiting, however many sign in from one address", () => {
  const tries = wrongTries(() => 0);
  const signIn = (index: number) => {
    const may = tries.begin(`person.${index}`, "10.0.0.1");
    tries.takeBack(`person.${index}`, "10.0.0.1");
    return may;
  };
  expect(times(1000, signIn)).toBe(1000);
});

test("ten wrong ones for an account wait five minutes, in whatever case it is written; others go on", () => {
  let at = 0;
  const tries = wrongTries(() => at);
  expect(times(20, (n) => tries.begin(n % 2 ? "Hoa.LTM" : "hoa.ltm", "10.0.0.1"))).toBe(10);
  expect(tries.begin("other", "10.0.0.1")).toBe(true);
  expect(tries.begin("hoa.ltm", "10.0.0.2")).toBe(true);
  at = 5 * 60_000;
  expect(tries.begin("hoa.ltm", "10.0.0.1")).toBe(true);
});

test("one address that never stops shuts nobody out elsewhere", () => {
  const tries = wrongTries(() => 0);
  expect(times(500, () => tries.begin("hoa.ltm", "10.0.0.1"))).toBe(10);
  expect(tries.begin("hoa.ltm", "10.0.0.2")).toBe(true);
  expect(tries.begin("other", "10.0.0.1")).toBe(true);
});

test("an account is kept from many addresses, and an address from many accounts", () => {
  const ofAccount = wrongTries();
  expect(times(200, (n) => ofAccount.begin("hoa.ltm", `10.0.0.${n}`))).toBe(50);
  const ofAddress = wrongTries();
  expect(times(200, (n) => ofAddress.begin(`p.${n}`, "10.0.0.1"))).toBe(100);
});
