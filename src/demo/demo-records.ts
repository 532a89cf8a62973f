import { join } from "node:path";
import { codesCell, readCsv } from "#platform/csv.ts";
import { z } from "zod";
import { demoUnitKeys } from "./demo-world.ts";

const unit = z.enum(demoUnitKeys);
/** MM-DD of the year in which the demonstration is loaded. */
const day = z.string().regex(/^\d{2}-\d{2}$/);
const count = z.coerce.number().int().nullable();

const activityRow = z.object({
  unit,
  day,
  kind: z.string(),
  title: z.string(),
  place: z.string().nullable(),
  women: count,
  men: count,
  ethnic_minority: count,
  children: count,
  quantity: count,
  /** The meeting it was part of; empty where it stood by itself. */
  host: z.string().nullable(),
  topics: codesCell,
  channel: z.string().nullable(),
  cost: count,
  /** Which of the plan's tasks it served, by its place in the plan, from 1. */
  task: count,
});

const planRow = z.object({ unit, day, number: z.string() });

const reportRow = z.object({ unit, every: z.enum(["half-year", "year"]), day });

/** A year as a commune lives it: some units ahead, some late, one that has said nothing yet. */
export const readDemoActivities = (folder: string) => readCsv(join(folder, "activities.csv"), activityRow);

const neighbourRow = z.object({
  unit: z.string(),
  day,
  kind: z.string(),
  title: z.string(),
  women: count,
  men: count,
  quantity: count,
});

/** What the other communes of the province did; unit is a key of demo-province.ts. */
export const readNeighbourActivities = (folder: string) =>
  readCsv(join(folder, "neighbour-activities.csv"), neighbourRow);

/** Plans for the Action Month that units have issued. */
export const readDemoPlans = (folder: string) => readCsv(join(folder, "action-month-plans.csv"), planRow);

/** Reports that units have sent, by the duty they answer. */
export const readDemoReports = (folder: string) => readCsv(join(folder, "reports.csv"), reportRow);
