import type { OutlineSection } from "#domain/lists/lists.ts";
import { activitiesText, moneyText, standingsText } from "#domain/reports/facts-text.ts";
import { hasSeveralLevels, tellsLevelsApart } from "#domain/reports/product-table.ts";
import { chartTitle, drawResults } from "#domain/reports/report-chart.ts";
import type { ReportFacts } from "#domain/reports/report-facts.ts";
import type { ReactNode } from "react";
import { TableScroll } from "../../ui/data-table.tsx";
import { chartRow, type ReportRow, rowsOfSection } from "#domain/reports/report-rows.ts";
import { peopleRows } from "#domain/reports/people-rows.ts";
import { ActivitiesTable } from "./activities-table.tsx";
import { GroupsTable, PeopleTable } from "./people-tables.tsx";
import type { Contribution } from "#domain/reports/contributions.ts";
import { ContributionsToSection } from "./contributions-to-section.tsx";
import { EstimatesTable } from "./estimates-table.tsx";
import { linePlaces, type LinesToRemark, type UnderRowOf } from "./line-places.tsx";
import { NarrativeField, NarrativeText } from "./narrative.tsx";
import { PreviousTable } from "./previous-table.tsx";
import { PrintedContributions } from "./printed-contributions.tsx";
import type { RefusedReport } from "./report-form.ts";
import { Adjustments, ProductsTable } from "./products-table.tsx";
import { ResultsTable } from "./results-table.tsx";
import { SupplementTable } from "./supplement-table.tsx";

interface SectionProps extends LinesToRemark {
  section: OutlineSection;
  facts: ReportFacts;
  /** What is stored, and what was typed last where that was refused. */
  stored: string;
  typed: string | undefined;
  error: string | undefined;
  editable: boolean;
  refused: RefusedReport | null;
  /** What those below wrote in it. */
  contributions: readonly Contribution[];
  unitId: string;
}

interface ContentProps extends SectionProps {
  under: UnderRowOf;
}

/** One section of the outline: its heading, and the figures or the words under it. */
export function ReportSection(props: SectionProps) {
  const { section } = props;
  const { under, below } = linePlaces(section, props);
  const content = (
    <>
      {contents[section.kind]({ ...props, under })}
      {below}
    </>
  );
  if (section.number === null) return content;
  const isSub = section.number.includes(".");
  const label = `${section.number.split(".").at(-1)}. ${section.heading}`;
  return (
    <section id={section.code} className="report-section">
      {isSub ? <h3>{label}</h3> : <h2>{label}</h2>}
      {content}
    </section>
  );
}

const contents: Readonly<Record<OutlineSection["kind"], (props: ContentProps) => ReactNode>> = {
  heading: () => null,
  narrative: (props) =>
    props.editable ? (
      <>
        <NarrativeField {...props} />
        <ContributionsToSection
          contributions={props.contributions}
          section={props.section.code}
          mayKeep={props.facts.outline.some(({ kind }) => kind === "contributions")}
        />
      </>
    ) : (
      <NarrativeText {...props} />
    ),
  estimates: (props) => <EstimatesTable {...props} />,
  previous: ({ facts, under }) => <PreviousTable facts={facts} under={under} />,
  contributions: ({ facts, under }) => <PrintedContributions facts={facts} under={under} />,
  "results-table": ({ facts, unitId, under }) => (
    <>
      <p>{standingsText(facts.targets)}</p>
      {facts.targets.length > 0 && <ResultsTable facts={facts} unitId={unitId} under={under} />}
    </>
  ),
  chart: ({ facts, under }) => <ResultsChart facts={facts} under={under} />,
  "activities-table": ({ facts, under }) => (
    <>
      <p>{activitiesText(facts.activities, facts.part).join(" ")}</p>
      {facts.activities.activities > 0 && <ActivitiesTable facts={facts} under={under} />}
      <SupplementTable facts={facts} under={under} />
      <ByLevel facts={facts} under={under} />
    </>
  ),
  tasks: ({ facts, under }) => (
    <Sentences
      rows={rowsOfSection.tasks(facts).map(({ row, text }) => ({ row, text: `${text}.` }))}
      under={under}
    />
  ),
  money: ({ facts }) => <p>{moneyText(facts.activities, facts.part)}</p>,
  gaps: ({ facts, under }) => <Sentences rows={rowsOfSection.gaps(facts)} under={under} />,
  people: ({ facts, under }) => <PeopleTable rows={peopleRows(facts.activities.attendance)} under={under} />,
  "seven-groups": ({ facts, under }) => facts.groups && <GroupsTable groups={facts.groups} under={under} />,
  products: ({ facts, under }) => <ProductsTable facts={facts} under={under} />,
};

/** Under the table by kind where that cannot tell the levels apart and no section of its own does. */
function ByLevel({ facts, under }: { facts: ReportFacts; under: UnderRowOf }) {
  if (tellsLevelsApart(facts)) return null;
  return hasSeveralLevels(facts) ? (
    <ProductsTable facts={facts} under={under} />
  ) : (
    <Adjustments facts={facts} />
  );
}

function Sentences({ rows, under }: { rows: readonly ReportRow[]; under: UnderRowOf }) {
  if (rows.length === 0) return null;
  return (
    <ul>
      {rows.map(({ row, text }) => (
        <li key={row}>
          {text}
          {under(row)}
        </li>
      ))}
    </ul>
  );
}

/** The very picture that the Word file has. On a phone it scrolls rather than shrink to what nobody can read. */
function ResultsChart({ facts, under }: { facts: ReportFacts; under: UnderRowOf }) {
  const svg = drawResults(facts);
  if (svg === null) return null;
  return (
    <figure className="report-chart">
      <TableScroll label={chartTitle(facts)}>
        {/* Our own drawing (lib/charts): every text in it is escaped there. */}
        <div dangerouslySetInnerHTML={{ __html: svg }} />
      </TableScroll>
      <figcaption>{chartTitle(facts)}</figcaption>
      {under(chartRow)}
    </figure>
  );
}
