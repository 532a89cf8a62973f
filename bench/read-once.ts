import { readFileSync } from "node:fs";
import { median } from "./bench.ts";

/** A program of its own (reading.ts starts it): loads the reader, reads FILE once, then again until it is warm. */
export interface ReadTimes {
  /** From the start of loading the reader's code to its end. */
  readonly loadMs: number;
  /** The first reading of the process, and the processor time of its thread, which a busy machine does not lengthen. */
  readonly firstMs: number;
  readonly firstCpuMs: number;
  readonly warmMs: number;
  /** Of the whole process with Node in it, after the first reading; bytes 1024². */
  readonly peakMb: number;
}

const warmings = 20;
const samples = 15;

const [, , file = ""] = process.argv;
const began = performance.now();
const { readDocument } = await import("#lib/official-documents/read-document.ts");
const { readPlan } = await import("#lib/plan-reading/read-plan.ts");
const loadMs = performance.now() - began;

const bytes = readFileSync(file);
const timed = (): { ms: number; cpuMs: number } => {
  const cpu = process.threadCpuUsage();
  const start = performance.now();
  readPlan(readDocument(bytes));
  const ms = performance.now() - start;
  const { user, system } = process.threadCpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000 };
};

const first = timed();
const peakMb = process.resourceUsage().maxRSS / 1024;
for (let i = 0; i < warmings; i += 1) timed();
const warmMs = median(Array.from({ length: samples }, () => timed().ms));
const times: ReadTimes = { loadMs, firstMs: first.ms, firstCpuMs: first.cpuMs, warmMs, peakMb };
console.log(JSON.stringify(times));
