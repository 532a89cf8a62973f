import { nameOf, type Lists } from "#domain/lists/lists.ts";
import { askedInWords } from "#domain/plans/target-text.ts";
import type { Target } from "#domain/plans/target.ts";
import { Quote } from "../../ui/quote.tsx";

/** Chỉ tiêu as sentences: what is asked, of whom, and the clause that says so. */
export function PlanTargets(props: {
  targets: readonly Target[];
  lists: Pick<Lists, "unitGroups" | "unitKinds" | "measures">;
  units: readonly { readonly id: string; readonly name: string }[];
}) {
  const { targets, lists, units } = props;
  return (
    <section aria-labelledby="chi-tieu">
      <h2 id="chi-tieu">Chỉ tiêu ({targets.length})</h2>
      {targets.length === 0 && <p className="soft">Kế hoạch không nêu chỉ tiêu.</p>}
      <ol className="target-list">
        {targets.map((target) => (
          <li key={target.id} id={`chi-tieu-${target.id}`}>
            <h3>{target.title}</h3>
            <p>
              {nameOf(lists.measures, target.measure)}: {askedInWords(target)}
              {!target.firm && " (phấn đấu)"}.
            </p>
            <p className="soft">{boundInWords(target, lists, units)}</p>
            <Quote clause={target.clause === null ? undefined : `Mục ${target.clause}`}>{target.quote}</Quote>
          </li>
        ))}
      </ol>
    </section>
  );
}

function boundInWords(
  { subjectKinds, subjectUnitIds }: Target,
  lists: Pick<Lists, "unitGroups" | "unitKinds">,
  units: readonly { readonly id: string; readonly name: string }[],
): string {
  const names = [
    ...subjectKinds.map((code) => nameOf([...lists.unitGroups, ...lists.unitKinds], code)),
    ...units.filter(({ id }) => subjectUnitIds.includes(id)).map(({ name }) => name),
  ];
  return names.length === 0 ? "Không giao cho loại đơn vị nào." : `Giao cho: ${names.join("; ")}.`;
}
