import type { ReportFacts } from "#domain/reports/report-facts.ts";
import { rowsOfSection } from "#domain/reports/report-rows.ts";
import type { UnderRowOf } from "./line-places.tsx";

/** What those below wrote and the unit chose to print in their own words. */
export function PrintedContributions({ facts, under }: { facts: ReportFacts; under: UnderRowOf }) {
  const rows = rowsOfSection.contributions(facts);
  const bySection = Map.groupBy(
    facts.contributions.map((words, index) => ({ ...words, row: rows[index]?.row ?? "" })),
    ({ heading }) => heading,
  );
  return [...bySection].map(([heading, those]) => (
    <div key={heading} className="printed-contributions">
      <p>
        <em>Về “{heading}”:</em>
      </p>
      <ul>
        {those.map(({ unitName, text, row }) => (
          <li key={row}>
            <strong>{unitName}:</strong> <span className="words">{text}</span>
            {under(row)}
          </li>
        ))}
      </ul>
    </div>
  ));
}
