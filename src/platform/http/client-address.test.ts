import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

test.each([
  ["no proxy: what the sender says of itself is not believed", "10.0.0.9", "1.2.3.4", 0, "10.0.0.9"],
  ["one: who asked it", "127.0.0.1", "1.2.3.4", 1, "1.2.3.4"],
  ["one: what the sender wrote before is not believed", "127.0.0.1", "6.6.6.6, 1.2.3.4", 1, "1.2.3.4"],
  ["two: who asked the first", "10.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2", 2, "1.2.3.4"],
  ["fewer entries than proxies: the first that any of them told", "10.0.0.1", "1.2.3.4", 2, "1.2.3.4"],
  ["a proxy that tells nothing", "127.0.0.1", null, 1, "127.0.0.1"],
  ["an empty entry", "127.0.0.1", "1.2.3.4, ", 1, "127.0.0.1"],
])("%s", (_, socket, forwardedFor, proxies, wanted) => {
  expect(clientAddress(socket, forwardedFor, proxies)).toBe(wanted);
});

test("a connection that is already gone", () => {
  expect(clientAddress(undefined, null, 0)).toBe("unknown");
});
