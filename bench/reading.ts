import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeDocx } from "#lib/official-documents/write-docx.ts";
import { getDocumentProxy } from "unpdf";
import { median, rounded, type Figure, type Options, type Outcome } from "./bench.ts";
import { findLibreOffice, type LibreOffice } from "./libreoffice.ts";
import { longPlan } from "./long-plan.ts";
import type { ReadTimes } from "./read-once.ts";

const rounds = 5;
/** Copies converted by one LibreOffice process, to tell its start from its work. */
const copies = 10;

const root = join(import.meta.dirname, "..");

/** Reads a plan of 20 pages (times scale) in fresh processes and, where it is installed, sets LibreOffice beside it. */
export async function benchReading({ scale }: Options): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "lantoa-bench-"));
  try {
    const file = join(folder, "plan.docx");
    writeFileSync(file, await writeDocx(longPlan(scale)));
    const office = findLibreOffice(folder);
    const pages = office === null ? null : await pagesOf(office, folder);
    // Fills the cache of compiled code, as the first call after an installation does.
    readByCommand(file);
    const times: ReadTimes[] = [];
    const commands: number[] = [];
    const theirs: OfficeTimes[] = [];
    // In turn, so that a busy spell of the machine falls on all of them.
    for (let round = 0; round < rounds; round += 1) {
      times.push(readInFreshProcess(file));
      commands.push(readByCommand(file));
      if (office !== null) theirs.push(officeTimes(office, folder));
    }
    const ours = medians(times);
    const process = median(commands);
    const officeProcess = theirs.length === 0 ? null : median(theirs.map((time) => time.process));
    const officeWarm = theirs.length === 0 ? null : median(theirs.map((time) => time.warm));
    const per20 = (ms: number): number => rounded(ms / scale);
    const ratio = (their: number | null, our: number): number | null =>
      their === null ? null : rounded(their / our);
    const figures: Record<string, Figure> = {
      msFor20Pages: {
        value: per20(ours.firstMs),
        means: "first reading of a process that has loaded the code",
      },
      cpuMsFor20Pages: { value: per20(ours.firstCpuMs), means: "processor time of that reading" },
      warmMsFor20Pages: { value: per20(ours.warmMs), means: "reading in a process that has read before" },
      processMs: { value: rounded(process), means: "`lantoa read FILE --json` from start to end" },
      peakMb: {
        value: rounded(ours.peakMb),
        means: "peak memory of a process that reads once, Node in it (MB)",
      },
      libreOfficeMs: {
        value: officeProcess === null ? null : rounded(officeProcess),
        means: "LibreOffice turning the file into text, from start to end",
      },
      libreOfficeWarmMs: {
        value: officeWarm === null ? null : rounded(officeWarm),
        means: "the same, each further file of one process",
      },
      ratioToLibreOffice: {
        value: ratio(officeProcess, ours.warmMs),
        means:
          "times faster on the site than LibreOffice, which it would have to start: libreOfficeMs / warm",
      },
      ratioWholeProcess: {
        value: ratio(officeProcess, process),
        means: "times faster on the command line, process to process: libreOfficeMs / processMs",
      },
      ratioWarm: {
        value: ratio(officeWarm, ours.warmMs),
        means: "times faster, both running: libreOfficeWarmMs / warm",
      },
      pages: { value: pages, means: "pages that LibreOffice lays the file out on" },
      kB: { value: rounded(readFileSync(file).length / 1000), means: "size of the file" },
    };
    const notes =
      office === null
        ? ["LibreOffice is not installed: no pages counted, nothing to compare with."]
        : [`${office.version}; medians of ${rounds} rounds, in turn.`];
    return { figures, notes, passed: true };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function medians(times: readonly ReadTimes[]): ReadTimes {
  const of = (name: keyof ReadTimes): number => median(times.map((time) => time[name]));
  return {
    loadMs: of("loadMs"),
    firstMs: of("firstMs"),
    firstCpuMs: of("firstCpuMs"),
    warmMs: of("warmMs"),
    peakMb: of("peakMb"),
  };
}

function readInFreshProcess(file: string): ReadTimes {
  const program = join(import.meta.dirname, "read-once.ts");
  return JSON.parse(execFileSync(process.execPath, [program, file], { encoding: "utf8" })) as ReadTimes;
}

function readByCommand(file: string): number {
  const began = performance.now();
  execFileSync(process.execPath, [join(root, "bin/lantoa.mjs"), "read", file, "--json"], {
    maxBuffer: 2 ** 28,
  });
  return performance.now() - began;
}

/** The first conversion makes LibreOffice's profile, so this also warms it for the measures. */
async function pagesOf(office: LibreOffice, folder: string): Promise<number> {
  office.convert(["plan.docx"], "pdf");
  return (await getDocumentProxy(new Uint8Array(readFileSync(join(folder, "plan.pdf"))))).numPages;
}

interface OfficeTimes {
  readonly process: number;
  readonly warm: number;
}

function officeTimes(office: LibreOffice, folder: string): OfficeTimes {
  const names = Array.from({ length: copies }, (_, i) => `copy-${i}.docx`);
  for (const name of names) cpSync(join(folder, "plan.docx"), join(folder, name));
  const one = office.convert(["plan.docx"], "txt:Text");
  return { process: one, warm: (office.convert(["plan.docx", ...names], "txt:Text") - one) / copies };
}
