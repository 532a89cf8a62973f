import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { rounded, type Bench, type Outcome } from "./bench.ts";

/** `npm run -s bench -- NAME [options]`. Each loads only what it measures. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  reading: async () => (await import("./reading.ts")).benchReading,
  fuzz: async () => (await import("./fuzz-documents.ts")).fuzzDocuments,
  submits: async () => (await import("./only-submits.ts")).benchOnlySubmits,
  progress: async () => (await import("./progress.ts")).benchProgress,
  reports: async () => (await import("./reports.ts")).benchReports,
};

const usage = `npm run -s bench -- NAME [--json] [--scale X]

  reading   how fast a 20-page .docx is read, in what memory, against LibreOffice
  progress  boards of the nation and activities recorded, at 200,000 units and 5,000,000 activities [--scale 0.1]
  submits   the activities alone, without the boards [--scale 0.1]
  reports   one commune's year report, a Word annex of 3,321 rows against docxtemplater, the way up, the rush
  fuzz      mutated documents, each read under a time limit [--count 10000] [--seed 1790] [--from 0]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean", default: false },
    scale: { type: "string", default: "1" },
    count: { type: "string", default: "10000" },
    seed: { type: "string", default: "1790" },
    from: { type: "string", default: "0" },
  },
});
const [name = ""] = positionals;
const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
const options = {
  scale: Number(values.scale),
  count: Number(values.count),
  seed: Number(values.seed),
  from: Number(values.from),
};

if (load === undefined || !(options.scale > 0) || Object.values(options).some(Number.isNaN)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const loadBefore = loadavg()[0] ?? 0;
  const outcome = await (await load())(options);
  console.log(values.json ? asJson(name, outcome, loadBefore) : asTable(outcome, loadBefore));
  process.exitCode = outcome.passed ? 0 : 1;
}

function asJson(bench: string, { figures, notes }: Outcome, loadBefore: number): string {
  const numbers = Object.fromEntries(Object.entries(figures).map(([key, { value }]) => [key, value]));
  return JSON.stringify({ bench, ...numbers, machine: machine(loadBefore), notes });
}

function asTable({ figures, notes }: Outcome, loadBefore: number): string {
  const rows = Object.entries(figures).map(([key, { value, means }]) => [key, shown(value), means] as const);
  const width = (column: 0 | 1): number => Math.max(...rows.map((row) => row[column].length));
  const lines = rows.map(
    ([key, value, means]) => `${key.padEnd(width(0))}  ${value.padStart(width(1))}  ${means}`,
  );
  const { node, cores } = machine(loadBefore);
  return [...lines, "", `Node ${node}, ${cores} cores, load before ${rounded(loadBefore)}`, ...notes].join(
    "\n",
  );
}

function shown(value: Outcome["figures"][string]["value"]): string {
  if (typeof value !== "object") return String(value);
  return value === null
    ? "–"
    : Object.entries(value)
        .map(([key, count]) => `${key} ${count}`)
        .join(", ");
}

/** A figure means little without the machine that it was taken on, and how busy that was. */
function machine(loadBefore: number): { node: string; cores: number; load: number } {
  return { node: process.versions.node, cores: availableParallelism(), load: rounded(loadBefore) };
}
