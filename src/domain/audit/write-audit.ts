import type { Deed } from "#domain/command.ts";
import type { CommandContext } from "#domain/context.ts";

/** Adds the audit row of a command, in the command's own transaction. */
export async function writeAudit(context: CommandContext, command: string, deed: Deed): Promise<void> {
  await context.db
    .insertInto("audit_log")
    .values({
      province_id: deed.provinceId,
      id: context.newId(),
      at: context.clock(),
      person_id: context.actor.personId,
      unit_id: deed.unitId,
      command,
      subject_id: deed.subjectId ?? null,
      detail: JSON.stringify(deed.detail ?? {}),
    })
    .execute();
}
