import type { LawRow } from "#domain/laws/list-laws.ts";
import { numberedName } from "#domain/laws/law.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";
import { Successors } from "./law-links.tsx";
import { LawMark } from "./law-mark.tsx";

/** Documents one below the other: what it is, how it stands, what to use instead. */
export function LawRows({ rows }: { rows: readonly LawRow[] }) {
  return (
    <ul className="law-rows">
      {rows.map((law) => (
        <li key={law.id}>
          <div>
            <a className="law-title" href={paths.law(law.id)}>
              {law.title}
            </a>
            <span className="soft">{factsOf(law)}</span>
          </div>
          <div>
            <LawMark status={law.status} sure={law.sure} />
            {law.status === "ended" && <Successors laws={law.successors} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function factsOf(law: LawRow): string {
  const { issuer, issuedOn, issuedYear } = law;
  const day = issuedOn === null ? issuedYear && `năm ${issuedYear}` : `ngày ${formatDate(issuedOn)}`;
  return [numberedName(law), day, issuer].filter(Boolean).join(", ");
}
