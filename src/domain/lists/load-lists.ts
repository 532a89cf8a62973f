import { join } from "node:path";
import { readCsv, yesNoCell } from "#platform/csv.ts";
import { z } from "zod";
import { amountUnits } from "./amount-units.ts";
import {
  checked,
  code,
  codeOf,
  codesOf,
  dayCell,
  isChecked,
  item,
  monthDayCell,
  once,
  optional,
} from "./list-cells.ts";
import { unitLevels, type Lists } from "./lists.ts";
import { loadReportOutlines } from "./load-report-outlines.ts";

const tilePlace = z.coerce.number().int().nonnegative();

/**
 * Reads the reference lists from the CSV files of a folder (db/reference). A code that another list does not
 * have, or that stands twice, is told with its file and line like any other fault.
 * @throws UnreadableCsv (platform/csv.ts) for the first file that cannot be used
 */
export async function loadLists(folder: string): Promise<Lists> {
  const read = <Row extends z.ZodObject>(file: string, row: Row) => readCsv(join(folder, `${file}.csv`), row);

  const unitGroups = await read("unit-groups", z.object({ ...item(), description: optional }));
  const activityGroups = await read("activity-groups", z.object(item()));
  const topicFields = await read("topic-fields", z.object(item()));
  const measures = await read(
    "measures",
    z.object({
      ...item(),
      amount_unit: z.enum(amountUnits),
      fed_by: z.enum(["activity", "plan", "register", "media", "survey"]),
      description: z.string(),
    }),
  );
  const unitKinds = await read(
    "unit-kinds",
    z.object({
      ...item(),
      level: z.enum(unitLevels),
      within: codesOf(
        unitLevels.map((code) => ({ code })),
        "các cấp đơn vị",
      ).transform((codes) => unitLevels.filter((level) => codes.includes(level))),
      counts_as: codesOf(unitGroups, "unit-groups.csv"),
      until: dayCell.nullable(),
      description: optional,
    }),
  );
  const activityKinds = await read(
    "activity-kinds",
    z.object({
      ...item(),
      group: codeOf(activityGroups, "activity-groups.csv"),
      measures: codesOf(measures, "measures.csv"),
      amount_unit: z.enum(amountUnits),
      needs_participants: yesNoCell,
      needs_quantity: yesNoCell,
      description: optional,
    }),
  );
  const channels = await read(
    "channels",
    z.object({ ...item(), grassroots: yesNoCell, legal_basis: optional }),
  );
  const audiences = await read("audiences", z.object(item()));
  const topics = await read(
    "topics",
    z.object({
      ...item(),
      field: codeOf(topicFields, "topic-fields.csv"),
      audiences: codesOf(audiences, "audiences.csv"),
    }),
  );
  const topicLaws = await read(
    "law-topics",
    z.object({ topic: codeOf(topics, "topics.csv"), law: code, provision: optional }),
  );
  const vanishedSubjects = await read(
    "vanished-subjects",
    z.object({
      ...item(),
      words: z.string().transform((words) => words.split("|")),
      gone_from: dayCell,
      successor: z.string(),
      instrument: optional,
      ...checked,
    }),
  );
  const taskGroups = await read(
    "task-groups",
    z.object({ ...item(), number: z.coerce.number().int().positive() }),
  );
  const occasions = await read(
    "occasions",
    z.object({ ...item(), from: monthDayCell, to: monthDayCell, ...checked }),
  );
  const holidays = await read(
    "holidays",
    z.object({
      day: once(dayCell, "ngày"),
      kind: z.enum(["off", "make-up"]),
      name: z.string(),
      instrument: optional,
      ...checked,
    }),
  );
  const reportOutlines = await loadReportOutlines(folder);
  return {
    unitGroups,
    unitKinds: unitKinds.map(({ counts_as: countsAs, ...kind }) => ({ ...kind, countsAs })),
    activityGroups,
    activityKinds: activityKinds.map((kind) => ({
      code: kind.code,
      name: kind.name,
      group: kind.group,
      measures: kind.measures,
      amountUnit: kind.amount_unit,
      needsParticipants: kind.needs_participants,
      needsQuantity: kind.needs_quantity,
      description: kind.description,
    })),
    measures: measures.map(({ amount_unit: amountUnit, fed_by: fedBy, ...rest }) => ({
      ...rest,
      amountUnit,
      fedBy,
    })),
    channels: channels.map(({ legal_basis: legalBasis, ...rest }) => ({ ...rest, legalBasis })),
    audiences,
    topicFields,
    topics,
    topicLaws,
    languages: await read("languages", z.object(item())),
    moneySources: await read("money-sources", z.object(item())),
    taskGroups: taskGroups.sort((a, b) => a.number - b.number),
    occasions: occasions.map(({ code, name, from, to, status }) => ({
      code,
      name,
      from,
      to,
      verified: isChecked(status),
    })),
    holidays: holidays.map(({ day, kind, name }) => ({ day, kind, name })),
    vanishedSubjects: vanishedSubjects.map(({ gone_from: goneFrom, status, ...gone }) => ({
      code: gone.code,
      name: gone.name,
      words: gone.words,
      goneFrom,
      successor: gone.successor,
      instrument: gone.instrument,
      verified: isChecked(status),
    })),
    reportOutlines,
    provinceTiles: await read(
      "province-tiles",
      z.object({
        province: once(z.string().regex(/^\d{2}$/, "mã tỉnh gồm hai chữ số"), "mã tỉnh"),
        column: tilePlace,
        row: tilePlace,
        label: z.string(),
      }),
    ),
  };
}
