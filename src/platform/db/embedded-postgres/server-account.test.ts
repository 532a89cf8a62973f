import { expect, test } from "vitest";
import { findAccount } from "./server-account.ts";

const passwd = `root:x:0:0:root:/root:/bin/bash
postgres-exporter:x:7:7::/:/bin/false
postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash
broken-line
nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin
`;

test("an account is found by its whole name, with its own group", () => {
  expect(findAccount(passwd, "postgres")).toEqual({ uid: 101, gid: 104 });
  expect(findAccount(passwd, "nobody")).toEqual({ uid: 65_534, gid: 65_533 });
  expect(findAccount(passwd, "broken-line")).toBe(null);
  expect(findAccount("", "postgres")).toBe(null);
});
