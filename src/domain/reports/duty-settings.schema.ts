import { z } from "zod";
import { id, optionalCode, ticked } from "#domain/inputs.ts";
import { parsePrintedDay } from "#domain/plans/printed-day.ts";
import { cutOffs } from "#lib/calendar/cut-offs.ts";
import { isMonthDay } from "#lib/calendar/month-days.ts";
import { dayOffMoves } from "#lib/calendar/working-days.ts";
import { periodId } from "./extension.schema.ts";

const blank = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const listed = "Chọn một mục trong danh sách.";

/** "15/01" as typed → '01-15'. */
const monthDay = z.string().transform((typed, check) => {
  const day = parsePrintedDay(typed);
  if (day === undefined || !isMonthDay(day))
    check.addIssue({ code: "custom", message: "Ghi ngày và tháng, ví dụ 31/12." });
  return day ?? "";
});

export const setDutySettingsInput = z.object({
  dutyId: id,
  outline: optionalCode,
  cutOff: z.preprocess(blank, z.enum(cutOffs, listed).optional()),
  covers: z.preprocess(blank, periodId.optional()),
  dayOff: z.enum(dayOffMoves, listed),
  ownTargets: ticked,
  supplement: ticked,
  supplementDue: z.preprocess(blank, monthDay.optional()),
});
