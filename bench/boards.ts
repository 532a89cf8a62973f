import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Client } from "pg";
import { loadLists } from "#domain/lists/load-lists.ts";
import type { BoardData } from "#domain/progress/board.ts";
import { askProcess } from "./ask-process.ts";
import { median, rounded, type Figure } from "./bench.ts";
import { startBenchSite } from "./bench-site.ts";
import { keepBoardPlan } from "./board-plan.ts";
import { plainBoardSql, plainColumns } from "./plain-board.ts";
import type { ProgressWorld } from "./progress-world.ts";
import type { Read, Reading } from "./read-boards.ts";
import { recountDamaged } from "./recount-world.ts";
import type { Load, Sent } from "./send-load.ts";

/** What is asked of the national board, on two cores at full size. */
export const boardTargets = {
  p95Ms: 20,
  ratioToGroupBy: 200,
  ratioToDuckdb: 8,
  growth: 1.2,
  warm: 8000,
  whileWriting: 4000,
  oldestMs: 500,
  freshMs: 1000,
  recountSeconds: 30,
} as const;

export interface Boards {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly notes: readonly string[];
  readonly passed: boolean;
}

const lists = await loadLists(join(import.meta.dirname, "..", "db", "reference"));
const path = "/api/v1/board?period=2026";

/**
 * The national board, 34 provinces × 8 targets × 4 quarters, through HTTP: computed afresh and shared, alone and
 * against the same question asked of the bare activities, here and in DuckDB; before and after ten times as many.
 * @param activities how many there are in the end; a tenth of them is put there first
 */
export async function benchBoards(
  world: ProgressWorld,
  { activities, seconds = 4, say }: { activities: number; seconds?: number; say: (step: string) => void },
): Promise<Boards> {
  const first = Math.round(activities / 10);
  await world.addActivities(first);
  say("the plan and its counters");
  await keepBoardPlan(world);
  say("boards");
  const small = await withSite(world, ({ port }) => readFresh(world, port, seconds));
  await world.addActivities(activities - first);
  say("boards of all");
  const found = await withSite(world, async ({ port }) => {
    const fresh = await readFresh(world, port, seconds);
    const warm = await read(world, { port, clients: 8, milliseconds: seconds * 1000, path });
    const writing = writeAll(world, port, seconds * 1000 + 600);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const meanwhile = await read(world, { port, clients: 8, milliseconds: seconds * 1000, path });
    const wrote = await writing;
    const waits = await timeToBoard(world, port);
    return { fresh, warm, meanwhile, wrote, waits, board: await getBoard(world, port) };
  });
  say("plain questions");
  const groupBy = await askPostgres(world, found.board);
  const duckdb = await askDuckdb(world);
  say("recount");
  const { seconds: recountSeconds, differing } = await recountDamaged(world);

  const { fresh, warm, meanwhile, wrote, waits } = found;
  const rate = ({ answers, seconds: time }: Read) => answers / time;
  const growth = fresh.p50 / small.p50;
  const figures: Boards["figures"] = {
    boardP95Ms: {
      value: rounded(fresh.p95),
      means: "ms within which 95 of 100 boards computed afresh were answered, 1 client",
    },
    boardP50Ms: { value: rounded(fresh.p50), means: "the middle one" },
    boardBytes: { value: fresh.bytes, means: "bytes of its JSON" },
    ratioToGroupBy: {
      value: Math.round(groupBy.ms / fresh.p50),
      means: `times as fast as GROUP BY over the activities (${Math.round(groupBy.ms)} ms)`,
    },
    ratioToDuckdb: {
      value: rounded(duckdb / fresh.p50),
      means: `times as fast as DuckDB over the same rows (${Math.round(duckdb)} ms)`,
    },
    boardDiffers: {
      value: groupBy.differing,
      means: "figures of the board that differ from those of the GROUP BY",
    },
    growthAt10Times: {
      value: Math.round(growth * 100) / 100,
      means: "times as long as with a tenth of the activities",
    },
    boardWarmPerSecond: { value: Math.round(rate(warm)), means: "answers a second, shared, 8 clients" },
    boardWhileWritingPerSecond: {
      value: Math.round(rate(meanwhile)),
      means: "the same with 8 writers flat out",
    },
    boardOldestMs: {
      value: Math.round(meanwhile.oldest),
      means: "ms of age of the oldest board handed out meanwhile",
    },
    writesMeanwhilePerSecond: {
      value: Math.round(wrote.recorded.length / wrote.seconds),
      means: "activities a second of those writers",
    },
    freshMs: {
      value: Math.round(Math.max(...waits)),
      means: "ms from the answer to a submission to its figure on the board, the longest of several",
    },
    recountSeconds: {
      value: rounded(recountSeconds),
      means: "`lantoa recount`: all totals counted from nothing, compared, and what was damaged mended",
    },
    recountFound: { value: differing, means: "units and places that were damaged before, and found" },
  };
  const passed =
    fresh.p95 < boardTargets.p95Ms &&
    groupBy.ms / fresh.p50 >= boardTargets.ratioToGroupBy &&
    duckdb / fresh.p50 >= boardTargets.ratioToDuckdb &&
    growth < boardTargets.growth &&
    rate(warm) >= boardTargets.warm &&
    rate(meanwhile) >= boardTargets.whileWriting &&
    meanwhile.oldest <= boardTargets.oldestMs &&
    Math.max(...waits) < boardTargets.freshMs &&
    recountSeconds < boardTargets.recountSeconds &&
    groupBy.differing + fresh.refused + warm.refused + meanwhile.refused === 0;
  return { figures, notes: [], passed };
}

async function withSite<Result>(
  world: ProgressWorld,
  work: (site: { readonly port: number }) => Promise<Result>,
): Promise<Result> {
  const site = await startBenchSite(world);
  try {
    return await work(site);
  } finally {
    await site.stop();
  }
}

async function readFresh(world: ProgressWorld, port: number, seconds: number): Promise<Read> {
  // A site that has been running for a while: V8 has seen what it does often.
  await read(world, { port, clients: 1, milliseconds: 3000, path: `${path}&fresh=1` });
  return read(world, { port, clients: 1, milliseconds: seconds * 1000, path: `${path}&fresh=1` });
}

async function read(world: ProgressWorld, reading: Omit<Reading, "token">): Promise<Read> {
  return askProcess<Read>("read-boards.ts", { ...reading, token: world.reader.token });
}

/** Eight people who record one activity after the other. */
async function writeAll(world: ProgressWorld, port: number, milliseconds: number): Promise<Sent> {
  const place = { provinceId: "", communeId: "" };
  const writers = world.writers.slice(0, 8);
  const load: Load = { port, clients: 8, milliseconds, kind: "activity", writers, place };
  return askProcess<Sent>("send-load.ts", load);
}

async function getBoard({ reader }: ProgressWorld, port: number): Promise<BoardData> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}&fresh=1`, {
    headers: { authorization: `Bearer ${reader.token}` },
  });
  if (!answer.ok) throw new Error(`no board: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as BoardData;
}

/** Submits an activity and asks for the shared board until it tells one more, several times. */
async function timeToBoard({ reader, writers }: ProgressWorld, port: number): Promise<number[]> {
  const { v7: newId } = await import("uuid");
  const { submitBody } = await import("./submit-bodies.ts");
  const address = `http://127.0.0.1:${port}`;
  const trained = async () => {
    const answer = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${reader.token}` } });
    return ((await answer.json()) as BoardData).whole.at(-1)?.amount ?? 0;
  };
  const waits: number[] = [];
  for (const [n, writer] of writers.slice(0, 5).entries()) {
    const before = await trained();
    const id = newId();
    const said = JSON.parse(submitBody(writer, id, n)) as Record<string, unknown>;
    const body = { ...said, kind: "training", participants: 20, women: 11, men: 9 };
    const answer = await fetch(`${address}/api/v1/activities`, {
      method: "POST",
      headers: { authorization: `Bearer ${writer.token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (answer.status !== 201) throw new Error(`not recorded: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    const began = performance.now();
    while ((await trained()) === before) if (performance.now() - began > 10_000) break;
    waits.push(performance.now() - began);
  }
  return waits;
}

/** The middle of several askings, and how many of the board's figures are not those of the plain question. */
async function askPostgres(
  world: ProgressWorld,
  board: BoardData,
): Promise<{ ms: number; differing: number }> {
  const client = new Client(world.superuser);
  await client.connect();
  try {
    await client.query("set work_mem = '256MB'");
    await client.query(unitsTable);
    await client.query("analyze units_now");
    const sql = plainBoardSql(lists).replaceAll(/\bunits\b/g, "units_now");
    const times: number[] = [];
    let rows: Record<string, unknown>[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const began = performance.now();
      ({ rows } = await client.query<Record<string, unknown>>(sql));
      times.push(performance.now() - began);
    }
    return { ms: median(times), differing: countDiffering(board, rows) };
  } finally {
    await client.end();
  }
}

const unitsTable = `
  create temporary table units_now as
  select unit_id as id, kind, province_id, commune_id from unit_states where level = 'leaf' and valid_to is null`;

function countDiffering(board: BoardData, rows: readonly Record<string, unknown>[]): number {
  const plain = new Map(rows.map((row) => [String(row["id"]), row]));
  return board.rows
    .filter(({ isTop }) => !isTop)
    .flatMap(({ id, figures }) =>
      plainColumns.map((column, index) => {
        const point = figures[Math.floor(index / 4)]?.trend[index % 4];
        const told = column.startsWith("h") ? point?.amount : point?.reached;
        return Number(plain.get(id)?.[column] ?? 0) !== (told ?? 0);
      }),
    )
    .filter(Boolean).length;
}

/** DuckDB over the same rows, sorted as suits it best: by unit and day. */
async function askDuckdb(world: ProgressWorld): Promise<number> {
  const client = new Client(world.superuser);
  await client.connect();
  const file = (name: string) => join(world.dataFolder, `${name}.csv`);
  const { mkdir, chmod, rm } = await import("node:fs/promises");
  const folder = join(world.dataFolder, "duckdb");
  await mkdir(folder);
  // PostgreSQL writes the files, and runs as another account.
  await chmod(folder, 0o777);
  const into = (name: string) => file(`duckdb/${name}`);
  await client.query(
    `copy (select unit_id, kind, held_on, quantity, participants, withdrawn_at from activities) to '${into("activities")}' csv header`,
  );
  await client.query(unitsTable);
  await client.query(`copy units_now to '${into("units")}' csv header`);
  await client.end();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`create table units as select * from read_csv('${into("units")}')`);
  await connection.run(
    `create table activities as select * from read_csv('${into("activities")}', types = {'withdrawn_at': 'TIMESTAMP'}) order by unit_id, held_on`,
  );
  await rm(folder, { recursive: true });
  const sql = plainBoardSql(lists);
  const times: number[] = [];
  for (let turn = 0; turn < 7; turn += 1) {
    const began = performance.now();
    await (await connection.run(sql)).getRows();
    times.push(performance.now() - began);
  }
  connection.closeSync();
  return median(times.slice(1));
}
