import { readdirSync, readFileSync } from "node:fs";

/** What Linux counts processor time in, in /proc. */
const microsecondsATick = 10_000;

interface Process {
  readonly parent: number;
  readonly microseconds: number;
}

/** Microseconds of processor that a process has taken so far; 0 where the system does not say (only Linux does). */
export const cpuOf = (pid: number): number => look(pid)?.microseconds ?? 0;

/** The same of all processes of the PostgreSQL that this one of its backends belongs to. */
export function cpuOfPostgres(backend: number): number {
  const postmaster = look(backend)?.parent;
  if (postmaster === undefined) return 0;
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (look(Number(name)) ?? []) : []));
  return all
    .filter(({ parent }) => parent === postmaster)
    .reduce((sum, { microseconds }) => sum + microseconds, 0);
}

/** null where there is no such process (any more), or no /proc. */
function look(pid: number): Process | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    // After the name, which may hold blanks: state, parent, …, ticks of its own, ticks of the system for it.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { parent: Number(fields[1]), microseconds: ticks * microsecondsATick };
  } catch {
    return null;
  }
}
