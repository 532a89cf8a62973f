import { Client } from "pg";
import { askProcess } from "./ask-process.ts";
import { median, rounded, type Figure } from "./bench.ts";
import { startBenchSite } from "./bench-site.ts";
import { cpuOf, cpuOfPostgres } from "./cpu-time.ts";
import type { ProgressWorld } from "./progress-world.ts";
import type { Load, Sent } from "./send-load.ts";

/** What is asked of recording, on two cores. */
export const submitTargets = { perSecond: 2500, p95Ms: 25, ratio: 0.45 } as const;

export interface Submits {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly notes: readonly string[];
  readonly passed: boolean;
}

/**
 * Activities through the API, one request each, against the bare insert in turn; then by 500 clients at once. Every
 * activity answered as recorded is looked for afterwards, with its one audit row.
 */
export async function benchSubmits(
  world: ProgressWorld,
  { rounds = 3, seconds = 6 }: { rounds?: number; seconds?: number } = {},
): Promise<Submits> {
  const client = new Client(world.superuser);
  await client.connect();
  const place = await aPlace(client);
  const backend = await backendOf(client);
  const site = await startBenchSite(world);
  try {
    const { port, pid } = site;
    const load = async (kind: Load["kind"], clients: number, milliseconds: number): Promise<Costed> => {
      const before = { site: cpuOf(pid), postgres: cpuOfPostgres(backend) };
      const sent = await askProcess<Sent>("send-load.ts", {
        port,
        clients,
        milliseconds,
        kind,
        writers: world.writers,
        place,
      });
      const each = (taken: number) => Math.round(taken / sent.recorded.length);
      return {
        ...sent,
        cpu: {
          site: each(cpuOf(pid) - before.site),
          postgres: each(cpuOfPostgres(backend) - before.postgres),
        },
      };
    };
    await load("activity", 32, 2000);
    await load("bare", 32, 1000);
    const all: Sent[] = [];
    const turns: { submit: Costed; bare: Costed }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const submit = await load("activity", 32, seconds * 1000);
      turns.push({ submit, bare: await load("bare", 32, seconds * 1000) });
      all.push(submit);
    }
    const alone = await load("activity", 1, 2000);
    const crowd = await load("activity", 500, seconds * 1000);
    all.push(alone, crowd);
    const { lost, doubled } = await lookFor(
      client,
      all.flatMap(({ recorded }) => recorded),
    );
    const perSecond = median(turns.map(({ submit }) => rate(submit)));
    const p95 = median(turns.map(({ submit }) => submit.p95));
    const ratio = median(turns.map(({ submit, bare }) => rate(submit) / rate(bare)));
    const rude = all.reduce((sum, one) => sum + one.rude + one.broken, 0);
    const figures: Submits["figures"] = {
      submitsPerSecond: {
        value: Math.round(perSecond),
        means: "activities a second at 32 clients, one request each",
      },
      submitP95Ms: { value: rounded(p95), means: "ms within which 95 of 100 of them were answered" },
      submitRatioToBareInsert: {
        value: Math.round(ratio * 100) / 100,
        means: "of the bare insert's rate, in turn",
      },
      bareInsertsPerSecond: {
        value: Math.round(median(turns.map(({ bare }) => rate(bare)))),
        means: "the bare insert through the same server, batching alike",
      },
      submitCpuMicros: {
        value: middleCpu(turns.map(({ submit }) => submit)),
        means: "µs of processor an activity, where the system tells",
      },
      bareCpuMicros: {
        value: middleCpu(turns.map(({ bare }) => bare)),
        means: "the same of the bare insert",
      },
      submitAloneP50Ms: { value: rounded(alone.p50), means: "ms at one client, the middle one" },
      crowdPerSecond: { value: Math.round(rate(crowd)), means: "activities a second at 500 clients" },
      crowdP95Ms: { value: rounded(crowd.p95), means: "ms at 500 clients" },
      lost: { value: lost, means: "answered as recorded and not there afterwards" },
      doubled: {
        value: doubled,
        means: "recorded with more or less than one audit row, or twice in the ledger",
      },
      refused: { value: rude, means: "refused otherwise than by 503 with Retry-After, or cut off" },
    };
    const passed =
      perSecond >= submitTargets.perSecond &&
      p95 < submitTargets.p95Ms &&
      ratio >= submitTargets.ratio &&
      lost + doubled + rude === 0;
    return { figures, notes: [], passed };
  } finally {
    await site.stop();
    await client.end();
  }
}

/** With the processor time of the site and of PostgreSQL, µs for each that was recorded. */
type Costed = Sent & { readonly cpu: Readonly<Record<"site" | "postgres", number>> };

const middleCpu = (all: readonly Costed[]): Costed["cpu"] => ({
  site: median(all.map(({ cpu }) => cpu.site)),
  postgres: median(all.map(({ cpu }) => cpu.postgres)),
});

const rate = ({ recorded, seconds }: Sent): number => recorded.length / seconds;

async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  return rows[0]?.pid ?? 0;
}

async function aPlace(client: Client): Promise<Load["place"]> {
  const { rows } = await client.query<Load["place"]>(
    `select province_id as "provinceId", commune_id as "communeId" from unit_states
     where level = 'leaf' and commune_id is not null limit 1`,
  );
  if (!rows[0]) throw new Error("no unit below a commune");
  return rows[0];
}

async function lookFor(client: Client, ids: readonly string[]): Promise<{ lost: number; doubled: number }> {
  const { rows } = await client.query<{ lost: number; doubled: number }>(
    `select count(*) filter (where activity.id is null)::int as lost,
       count(*) filter (where (select count(*) from audit_log where subject_id = sent.id) <> 1)::int as doubled
     from unnest($1::uuid[]) as sent (id) left join activities as activity using (id)`,
    [ids],
  );
  return rows[0] ?? { lost: ids.length, doubled: 0 };
}
