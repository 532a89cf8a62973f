import { expect, test } from "vitest";
import { isPostmasterLine, isServerLine } from "./processes.ts";

const cluster = { folder: "/srv/lan toa/postgres/cluster", name: "lantoa-00112233aabbccdd" };
const postmaster = (folder: string, name: string) => [
  "/var/my cache/bin/postgres",
  "-D",
  folder,
  "-c",
  "listen_addresses=",
  "-c",
  `cluster_name=${name}`,
  "",
];

test("the postmaster is known by folder and name", () => {
  for (const between of ["\0", " "]) {
    expect(isPostmasterLine(postmaster(cluster.folder, cluster.name).join(between), cluster)).toBe(true);
    expect(isPostmasterLine(postmaster(`${cluster.folder}2`, cluster.name).join(between), cluster)).toBe(
      false,
    );
    expect(isPostmasterLine(postmaster(cluster.folder, "lantoa-other").join(between), cluster)).toBe(false);
  }
});

test("its children are known by name, and are no postmaster", () => {
  const child = `postgres: ${cluster.name}: checkpointer `;
  expect(isServerLine(child, cluster)).toBe(true);
  expect(isPostmasterLine(child, cluster)).toBe(false);
});

test("no other program passes, whatever it has among its arguments; nor does one that is gone", () => {
  const others = [
    "",
    "postgres: other: checkpointer ",
    "/usr/lib/postgresql/15/bin/postgres -D /var/lib/postgresql/15/main",
    `grep ${cluster.name}`,
    `tail -f ${cluster.folder}/log/postgres-Mon.log ${cluster.name}`,
    ["/usr/bin/node", "/srv/postgres", "-D", cluster.folder, "-c", cluster.name].join("\0"),
    `/usr/bin/postgres-exporter ${cluster.name}`,
  ];
  for (const line of others) expect(isServerLine(line, cluster)).toBe(false);
});
