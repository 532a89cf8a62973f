import { todayInVietnam } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Context } from "#domain/context.ts";
import type { ToDo } from "#domain/progress/to-do.ts";
import type { Unit } from "#domain/units/unit.ts";
import { listExtensionsToDecide } from "./list-extensions-to-decide.ts";

/** Units that ask the coordinator for a later day. */
export async function listToExtend(context: Context, unit: Unit, asOf: string): Promise<ToDo[]> {
  const asked = await listExtensionsToDecide(context, [unit.id], asOf);
  return asked.map(({ extension, unitName, name }) => ({
    key: `extension ${extension.id}`,
    group: "now",
    verb: "Xem xét",
    object: `đề nghị gia hạn ${name} của ${unitName}`,
    when: `đề nghị ngày ${formatDate(todayInVietnam(extension.askedAt))}, xin gửi đến ngày ${formatDate(extension.askedUntil)}`,
    tone: "soon",
    action: "Xem đề nghị",
    link: { to: "extension", dutyId: extension.dutyId, unitId: extension.unitId, period: extension.period },
  }));
}
