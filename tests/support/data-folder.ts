import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";

export const isRoot = process.geteuid?.() === 0;

/** A new folder for the data of an embedded PostgreSQL; others may pass through it unless told otherwise. */
export async function newDataFolder(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(join(inject("testServer").folder, "data-"));
  await chmod(folder, mode);
  return folder;
}

/** Removes the folder, and the cluster that it keeps elsewhere (embedded-postgres/cluster-home.ts). */
export async function removeDataFolder(folder: string): Promise<void> {
  const elsewhere = await readFile(join(folder, "postgres-location"), "utf8").catch(() => null);
  if (elsewhere) await rm(elsewhere.trim(), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

/** A data folder for one test. */
export async function dataFolderForTest(mode?: number): Promise<string> {
  const folder = await newDataFolder(mode);
  onTestFinished(() => removeDataFolder(folder));
  return folder;
}
