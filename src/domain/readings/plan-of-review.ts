import type { CommandContext } from "#domain/context.ts";
import type { LoadedReading } from "./load-reading.ts";
import { plainPlan } from "#domain/plans/plan.ts";
import type { NewPlan } from "#domain/plans/plans.queries.ts";
import type { Review } from "./review.schema.ts";

/** The head of a plan as confirmed, with the reading's own text for its body. */
export function planOfReview(
  context: Pick<CommandContext, "newId" | "actor" | "clock">,
  { stored, unit }: LoadedReading,
  confirmed: Review["plan"],
): NewPlan {
  return {
    ...plainPlan,
    id: context.newId(),
    provinceId: unit.provinceId,
    unitId: unit.id,
    kind: confirmed.kind,
    purpose: confirmed.purpose,
    title: confirmed.title,
    number: confirmed.number ?? null,
    issuedOn: confirmed.issuedOn ?? null,
    issuedBy: confirmed.issuedBy ?? null,
    signer: confirmed.signer ?? null,
    periodFrom: confirmed.periodFrom,
    periodTo: confirmed.periodTo,
    phases: confirmed.phases,
    cutOff: confirmed.cutOff,
    followsId: confirmed.followsId ?? null,
    body: stored.reading.text,
    fileId: stored.fileId,
    confirmedBy: context.actor.personId,
    confirmedAt: context.clock(),
  };
}
