import type { ReportFacts } from "#domain/reports/report-facts.ts";

/** What those below wrote and the unit chose to print in their own words. */
export function PrintedContributions({ facts: { contributions } }: { facts: ReportFacts }) {
  const bySection = Map.groupBy(contributions, ({ heading }) => heading);
  return [...bySection].map(([heading, those]) => (
    <div key={heading} className="printed-contributions">
      <p>
        <em>Về “{heading}”:</em>
      </p>
      <ul>
        {those.map(({ unitName, text }) => (
          <li key={unitName + text}>
            <strong>{unitName}:</strong> <span className="words">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
