import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/**
 * The house rules as a test (docs/tour.md has the picture): who may import whom, what a folder may not know,
 * and that nothing runs in a circle. A rule that stands in the way is changed here and in the picture together.
 */
const root = join(import.meta.dirname, "..");

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = globSync("src/**/*.{ts,tsx}", { cwd: root })
  .map((file) => file.replaceAll("\\", "/"))
  .sort();
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const sources = files.filter((file) => !isTest(file));
const text = new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));

/** Every import of a file, ours as a path from the root ("src/lib/…"), others as written. */
function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const statement =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;
  for (const match of (text.get(file) ?? "").matchAll(statement)) {
    const written = match[3] ?? match[4] ?? "";
    if (match[1] === "export" && !match[0].includes("from")) continue;
    const target = written.startsWith("#")
      ? `src/${written.slice(1)}`
      : written.startsWith(".")
        ? relative(root, join(root, dirname(file), written)).replaceAll("\\", "/")
        : written;
    found.push({ file, target, typeOnly: match[2] !== undefined });
  }
  return found;
}

const imports = sources.flatMap(importsOf);
const ours = (target: string) => target.startsWith("src/");
const folder = (path: string, depth: number) => path.split("/").slice(0, depth).join("/");
const offences = (list: readonly Import[]) => list.map(({ file, target }) => `${file} imports ${target}`);

/** Downhill only: a domain imports those of its own floor or below. */
const floors: readonly (readonly string[])[] = [
  ["lists", "laws", "units", "people", "audit", "files", "ledger"],
  ["plans", "outlines"],
  ["readings", "activities", "drafts", "dispatches", "registers", "media", "surveys"],
  ["progress"],
  ["reports"],
  ["publications", "notices"],
];
const floorOf = (name: string) => floors.findIndex((names) => names.includes(name));

describe("who may import whom", () => {
  test("lib imports nothing of ours but lib/vietnamese, and plan-reading official-documents", () => {
    const bad = imports.filter(({ file, target }) => {
      if (!file.startsWith("src/lib/") || !ours(target)) return false;
      const own = folder(file, 3);
      if (target.startsWith(`${own}/`) || target.startsWith("src/lib/vietnamese/")) return false;
      return !(own === "src/lib/plan-reading" && target.startsWith("src/lib/official-documents/"));
    });
    expect(offences(bad)).toEqual([]);
  });

  test("platform imports only lib", () => {
    const bad = imports.filter(
      ({ file, target }) =>
        file.startsWith("src/platform/") &&
        ours(target) &&
        !target.startsWith("src/platform/") &&
        !target.startsWith("src/lib/"),
    );
    expect(offences(bad)).toEqual([]);
  });

  test("domain imports lib, platform and domains on its own floor or below", () => {
    const bad = imports.filter(({ file, target }) => {
      if (!file.startsWith("src/domain/") || !ours(target)) return false;
      if (target.startsWith("src/lib/") || target.startsWith("src/platform/")) return false;
      if (!target.startsWith("src/domain/")) return true;
      const [from, to] = [file, target].map((path) => path.split("/")[2] ?? "");
      if (from === undefined || to === undefined || from === to) return false;
      if (from.endsWith(".ts") || to.endsWith(".ts") || to === "audit") return false;
      return floorOf(from) < 0 || floorOf(to) < 0 || floorOf(to) > floorOf(from);
    });
    expect(offences(bad)).toEqual([]);
  });

  test("rules, schemas and policies know no I/O", () => {
    const bad = imports.filter(
      ({ file, target, typeOnly }) =>
        /^src\/domain\/.*\.(policy|schema)\.ts$/.test(file) &&
        !typeOnly &&
        (/^(node:|pg$|kysely$)/.test(target) ||
          target.startsWith("src/platform/") ||
          target.includes(".queries.")),
    );
    expect(offences(bad)).toEqual([]);
  });

  test("api and web never touch the database; of platform only session, clock and log", () => {
    const bad = imports.filter(({ file, target }) => {
      if (!/^src\/(api|web)\//.test(file)) return false;
      if (/^(pg|kysely)$/.test(target)) return true;
      if (!target.startsWith("src/platform/")) return false;
      return (
        !target.startsWith("src/platform/session/") &&
        !["src/platform/clock.ts", "src/platform/log.ts"].includes(target)
      );
    });
    expect(offences(bad)).toEqual([]);
  });

  test("only main.ts and cli reach for everything; nobody imports them", () => {
    const bad = imports.filter(
      ({ file, target }) =>
        (target === "src/main.ts" || target.startsWith("src/cli/")) &&
        !file.startsWith("src/cli/") &&
        file !== "src/main.ts",
    );
    expect(offences(bad)).toEqual([]);
  });

  test("no import runs in a circle", () => {
    const edges = new Map<string, string[]>();
    for (const { file, target, typeOnly } of imports) {
      if (!typeOnly && ours(target)) edges.set(file, [...(edges.get(file) ?? []), target]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      else if (!done.has(file)) {
        for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
        done.add(file);
      }
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe("names and sizes", () => {
  test("no bag of leftovers, no barrel", () => {
    const bad = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|managers?|services?|misc)(\/|\.|-)|\/index\.tsx?$/.test(file),
    );
    expect(bad).toEqual([]);
  });

  test("a file holds one idea: nine in ten under 200 lines, none over 300", () => {
    const lengths = sources
      .filter((file) => file !== "src/platform/db/tables.ts")
      .map((file) => [file, (text.get(file) ?? "").split("\n").length] as const)
      .sort((a, b) => b[1] - a[1]);
    expect(lengths.filter(([, lines]) => lines > 300)).toEqual([]);
    const over = lengths.filter(([, lines]) => lines > 200);
    expect(over.length, over.map(([file, lines]) => `${file} ${lines}`).join("\n")).toBeLessThanOrEqual(
      Math.ceil(lengths.length / 10),
    );
  });

  test("SQL lives in queries and commands, never in pages", () => {
    const bad = sources.filter(
      (file) =>
        /^src\/(web|api)\//.test(file) &&
        /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(text.get(file) ?? ""),
    );
    expect(bad).toEqual([]);
  });

  test("a command says who may", () => {
    const commands = sources.filter(
      (file) => file.startsWith("src/domain/") && /\bname:\s*"[a-z-]+\.[a-z-]+"/.test(text.get(file) ?? ""),
    );
    // A job does what a command asked for that said who may, or what nobody asks for.
    const bad = commands.filter((file) => !/\bmay\b|: Job</.test(text.get(file) ?? ""));
    expect(commands.length).toBeGreaterThan(0);
    expect(bad).toEqual([]);
  });
});

describe("the tour", () => {
  test("names only files that exist", () => {
    const tour = readFileSync(join(root, "docs/tour.md"), "utf8");
    const named = [...tour.matchAll(/`((?:src|db|tests|docs)\/[\w./*-]+)`/g)].map(([, path]) => path ?? "");
    const missing = named.filter((path) => globSync(path, { cwd: root }).length === 0);
    expect(named.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });
});
