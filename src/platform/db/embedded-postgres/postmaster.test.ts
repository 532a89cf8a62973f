import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parsePostmasterFile } from "./postmaster.ts";

const file = (...lines: string[]) => `${lines.join("\n")}\n`;

test("a server on a socket: where it listens and whether it is ready", () => {
  const lines = [
    "812",
    "/srv/lantoa/postgres/cluster",
    "1790000000",
    "5432",
    "/srv/lantoa/postgres/cluster",
    "",
  ];
  const found = { pid: 812, host: "/srv/lantoa/postgres/cluster", port: 5432 };
  expect(parsePostmasterFile(file(...lines, " 1234 5", "ready   "))).toEqual({ ...found, status: "ready" });
  expect(parsePostmasterFile(file(...lines, " 1234 5", "stopping"))).toEqual({
    ...found,
    status: "stopping",
  });
  expect(parsePostmasterFile(file(...lines))).toEqual({ ...found, status: "starting" });
});

test("a server on an address, where there are no sockets", () => {
  const found = parsePostmasterFile(
    file("812", "C:/lantoa/cluster", "1790000000", "50123", "", "127.0.0.1", "", "ready"),
  );
  expect(found).toEqual({ pid: 812, host: "127.0.0.1", port: 50_123, status: "ready" });
});

test("a file just being written, or no such file, tells of no server; whatever it holds, no harm comes of it", () => {
  expect(parsePostmasterFile("")).toBe(null);
  // A pid of 0 or below would signal whole groups of processes.
  for (const pid of ["0", "-1", "-812", "1.5", "8 12", "pid"])
    expect(parsePostmasterFile(file(pid))).toBe(null);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = parsePostmasterFile(text);
      return found === null || found.pid > 0;
    }),
  );
});
