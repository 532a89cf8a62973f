import type { Deed } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";

type AuditContext = Pick<CommandContext, "newId" | "clock" | "actor">;

/** Adds the audit row of a command, in the command's own transaction. */
export async function writeAudit(context: CommandContext, command: string, deed: Deed): Promise<void> {
  const row = auditRow(context, command, deed);
  await context.db
    .insertInto("audit_log")
    .values({ ...row, detail: JSON.stringify(row.detail) })
    .execute();
}

/** What the audit log says of a deed, as its columns are named. */
export function auditRow(context: AuditContext, command: string, deed: Deed) {
  return {
    province_id: deed.provinceId,
    id: context.newId(),
    at: context.clock(),
    person_id: context.actor.personId,
    unit_id: deed.unitId,
    command,
    subject_id: deed.subjectId ?? null,
    detail: deed.detail ?? {},
  };
}
