import type { RelatedPlans } from "#domain/plans/get-plan.ts";
import type { Plan } from "#domain/plans/plan.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "#web/paths.ts";
import type { ReactNode } from "react";

const shownAtOnce = 10;

/** The plans around this one: above it, below it, and the documents that changed it. */
export function PlanRelations({ plan, related }: { plan: Plan; related: RelatedPlans }) {
  const { follows, followers, amends, amendments } = related;
  if (!follows && !amends && followers.length + amendments.length === 0) return null;
  return (
    <section aria-labelledby="lien-quan">
      <h2 id="lien-quan">Kế hoạch liên quan</h2>
      <ul className="plain-rows">
        {amends && (
          <li>
            Văn bản này sửa đổi <PlanLink plan={amends} />, có hiệu lực từ{" "}
            {formatDate(plan.effectiveFrom ?? "")}.
          </li>
        )}
        {follows && (
          <li>
            Bám sát <PlanLink plan={follows} /> của {follows.unitName}.
          </li>
        )}
        {amendments.map((amendment) => (
          <li key={amendment.id}>
            Được sửa đổi bởi <PlanLink plan={amendment} />, có hiệu lực từ{" "}
            {formatDate(amendment.effectiveFrom ?? "")}.
          </li>
        ))}
        {followers.length > 0 && <Followers plans={followers} />}
      </ul>
    </section>
  );
}

function Followers({ plans }: { plans: readonly Plan[] }): ReactNode {
  return (
    <li>
      {plans.length} kế hoạch bám sát kế hoạch này:
      <ul>
        {plans.slice(0, shownAtOnce).map((plan) => (
          <li key={plan.id}>
            {plan.unitName}: <PlanLink plan={plan} />
          </li>
        ))}
        {plans.length > shownAtOnce && <li>và {plans.length - shownAtOnce} kế hoạch khác.</li>}
      </ul>
    </li>
  );
}

function PlanLink({ plan }: { plan: Plan }) {
  return (
    <a href={paths.plan(plan.id)}>{plan.number === null ? plan.title : `${plan.number}, ${plan.title}`}</a>
  );
}
