import { nameOf } from "#domain/lists/lists.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import type { Profile } from "./read-profile.ts";

/** What the unit was called, the latest first; nothing where it never changed. */
export function UnitHistory({ profile: { history }, lists }: Pick<Profile, "profile" | "lists">) {
  if (history.length < 2) return null;
  return (
    <section>
      <h2>Tên gọi qua các thời kỳ</h2>
      <ul className="plain-rows">
        {history.map(({ name, kind, from, until, instrument }) => (
          <li key={from}>
            <span>{name}</span>
            <span className="soft">
              {nameOf(lists.unitKinds, kind)} · từ {formatDate(from)}
              {until !== null && ` đến trước ${formatDate(until)}`}
              {instrument !== null && ` · ${instrument}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
