import { citeLaw, type LawHead, namedKinds } from "#domain/laws/law.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { paths } from "../../paths.ts";

/** One document, short: its number, or its name where it has none. */
export const LawLink = ({ law }: { law: LawHead }) => <a href={paths.law(law.id)}>{citeLaw(law)}</a>;

/** What the link does not say: the title of what is cited by number, the number of what is cited by name. */
export function besides(law: LawHead): string {
  if (law.number === null) return "";
  return `, ${namedKinds.has(law.kind) ? law.number : law.title}`;
}

/** "Thay bằng Nghị định 125/2021/NĐ-CP"; nothing where there is none. */
export function Successors({ laws }: { laws: readonly LawHead[] }) {
  if (laws.length === 0) return null;
  return (
    <span className="law-successors">
      Thay bằng{" "}
      {laws.map((law, index) => (
        <span key={law.id}>
          {index > 0 && ", "}
          <LawLink law={law} />
        </span>
      ))}
    </span>
  );
}

/** Documents with the day from which each counts; null for none, so that the page says so. */
export function linkedLaws(laws: readonly (LawHead & { readonly from: string | null })[]) {
  if (laws.length === 0) return null;
  return (
    <ul className="law-links">
      {laws.map((law) => (
        <li key={law.id}>
          <LawLink law={law} />
          <span className="soft">{besides(law)}</span>
          <span className="soft">{law.from === null ? "" : `, từ ${formatDate(law.from)}`}</span>
        </li>
      ))}
    </ul>
  );
}
