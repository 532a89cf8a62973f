import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "#domain/context.ts";
import { confirmReading } from "#domain/readings/confirm-reading.ts";
import { getReading } from "#domain/readings/get-reading.ts";
import { nestFields } from "#domain/readings/review-fields.ts";
import { startReading } from "#domain/readings/start-reading.ts";
import { demoId } from "./demo-world.ts";
import { done } from "./run-as-person.ts";

interface PlanFile {
  readonly unitId: string;
  readonly folder: string;
  readonly fileName: string;
}

/** Reads a plan and confirms it as it was read. @returns the plan's id */
export async function readPlanFile(
  context: Context,
  { unitId, folder, fileName }: PlanFile,
): Promise<string> {
  const readingId = demoId(`reading:${fileName}`);
  const bytes = new Uint8Array(await readFile(join(folder, fileName)));
  await done(startReading, context, { readingId, unitId, fileName, bytes });
  const { fields } = await getReading(context, readingId);
  return (await done(confirmReading, context, { ...nestFields(fields), readingId })).planId;
}
