import { nameOf } from "#domain/lists/lists.ts";
import type { ToldLink } from "#domain/units/lineage.queries.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatPercent } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import type { Profile } from "./read-profile.ts";

/** What the unit was called, the latest first, what it was made of and what became of it; nothing where it never changed. */
export function UnitHistory({ profile, lists }: Pick<Profile, "profile" | "lists">) {
  const { history, lineage } = profile;
  return (
    <>
      <Links title="Đơn vị kế tiếp" links={lineage.after} saying={after} />
      <Links title="Được lập từ" links={lineage.before} saying={before} />
      {history.length > 1 && (
        <section>
          <h2>Tên gọi qua các thời kỳ</h2>
          <ul className="plain-rows">
            {history.map(({ name, kind, from, fromKnown, until, instrument }) => (
              <li key={from}>
                <span>{name}</span>
                <span className="soft">
                  {nameOf(lists.unitKinds, kind)} ·{" "}
                  {[fromKnown && `từ ${formatDate(from)}`, until !== null && `đến trước ${formatDate(until)}`]
                    .filter(Boolean)
                    .join(" ")}
                  {instrument !== null && ` · ${instrument}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface LinksProps {
  readonly title: string;
  readonly links: readonly ToldLink[];
  readonly saying: Readonly<Record<ToldLink["kind"], string>>;
}

function Links({ title, links, saying }: LinksProps) {
  const [first] = links;
  if (!first) return null;
  // One act says the same of all; a district's area lies in its communes and is told last.
  const instruments = new Set(links.map(({ instrument }) => instrument));
  const common = instruments.size === 1 && new Set(links.map(({ onDay }) => onDay)).size === 1;
  return (
    <section>
      <h2>{title}</h2>
      {common && <p className="soft">{[`Từ ngày ${formatDate(first.onDay)}`, actOf(first)].join(" · ")}</p>}
      <ul className="plain-rows">
        {links
          .toSorted((one, other) => Number(one.kind === "split") - Number(other.kind === "split"))
          .map((link) => (
            <li key={`${link.onDay} ${link.other?.id} ${link.kind}`}>
              {link.other ? (
                <a href={paths.unit(link.other.id)}>{link.other.name}</a>
              ) : (
                <span>{link.sure ? "Không có đơn vị kế tiếp" : "Chưa rõ đơn vị kế tiếp"}</span>
              )}
              <span className="soft">
                {[
                  link.other && saying[link.kind],
                  link.share !== null && formatPercent(link.share),
                  !link.sure && link.other && "cần xác minh",
                  !common && `từ ${formatDate(link.onDay)}`,
                  !common && actOf(link),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

const actOf = ({ instrument, instrumentDate }: ToldLink) =>
  instrument === null
    ? "chưa ghi văn bản"
    : `${instrument}${instrumentDate === null ? "" : ` ngày ${formatDate(instrumentDate)}`}`;

const after = {
  merge: "nhập vào",
  split: "một phần chuyển sang",
  rename: "mang tên mới",
  retype: "thành đơn vị loại khác",
  dissolve: "giải thể",
  transfer: "nhận chức năng",
} as const;

const before = {
  merge: "nhập toàn bộ",
  split: "một phần",
  rename: "tên trước đây",
  retype: "loại trước đây",
  dissolve: "giải thể",
  transfer: "chuyển chức năng sang",
} as const;
