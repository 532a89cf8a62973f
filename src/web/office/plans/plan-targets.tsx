import { addDays } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { nameOf, type Lists } from "#domain/lists/lists.ts";
import { askedInWords } from "#domain/plans/target-text.ts";
import type { Target } from "#domain/plans/target.ts";
import { Quote } from "../../ui/quote.tsx";

/** Chỉ tiêu as sentences: what is asked, of whom, and the clause that says so. */
export function PlanTargets(props: {
  targets: readonly Target[];
  /** Wordings that an amendment ended, or that begin another day. */
  others: readonly Target[];
  lists: Pick<Lists, "unitGroups" | "unitKinds" | "measures">;
  units: readonly { readonly id: string; readonly name: string }[];
}) {
  const { targets, others, lists, units } = props;
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
            <p className="soft">
              {boundInWords(target, lists, units)} {otherWords(target, units)}
            </p>
            <Quote clause={target.clause === null ? undefined : `Mục ${target.clause}`}>{target.quote}</Quote>
          </li>
        ))}
      </ol>
      <OtherWordings targets={others} />
    </section>
  );
}

/** What an amendment replaced is kept: it judges the periods that ended under it. */
function OtherWordings({ targets }: { targets: readonly Target[] }) {
  if (targets.length === 0) return null;
  return (
    <details className="review-more">
      <summary>Nội dung trước và sau sửa đổi ({targets.length})</summary>
      <ul className="plain-rows">
        {targets.map((target) => (
          <li key={target.id}>
            <strong>{target.title}</strong>: {askedInWords(target)}. {validInWords(target)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function validInWords({ validFrom, validTo }: Target): string {
  if (validTo === null) return `Có hiệu lực từ ${formatDate(validFrom ?? "")}.`;
  return `${validFrom === null ? "" : `Từ ${formatDate(validFrom)}. `}Đến hết ngày ${formatDate(addDays(validTo, -1))}.`;
}

/** Where, by whom and from when, as far as it is said. */
function otherWords(
  { aim, placeId, owner, validFrom }: Target,
  units: readonly { readonly id: string; readonly name: string }[],
): string {
  const place = units.find(({ id }) => id === placeId);
  return [
    aim === "indicator" ? "Chỉ số theo dõi." : "",
    place ? `Chỉ trong địa bàn ${place.name}.` : "",
    owner === null ? "" : `Theo dõi, báo cáo: ${owner}.`,
    validFrom === null ? "" : `Sửa đổi, có hiệu lực từ ${formatDate(validFrom)}.`,
  ]
    .filter((words) => words !== "")
    .join(" ");
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
