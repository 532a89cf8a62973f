import { nameOf } from "#domain/lists/lists.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { Facts } from "../../ui/facts.tsx";
import type { Profile } from "./read-profile.ts";

/** What a unit is and where it hangs; the units above are links where the person sees them. */
export function UnitFacts({ profile, lists }: Pick<Profile, "profile" | "lists">) {
  const { unit, above, below, history, endedOn, day } = profile;
  const [present] = history;
  // All hang below the nation, so it says nothing.
  const chain = above.filter(({ id }) => id !== above[0]?.id).toReversed();
  const items = [
    { term: "Loại", value: nameOf(lists.unitKinds, unit.kind) },
    ...(unit.code === null ? [] : [{ term: "Mã đơn vị hành chính", value: unit.code }]),
    ...(chain.length === 0
      ? []
      : [
          {
            term: "Thuộc",
            value: chain.map(({ id, name, inSight }, index) => (
              <span key={id}>
                {index > 0 && ", "}
                {inSight ? <a href={paths.unit(id)}>{name}</a> : name}
              </span>
            )),
          },
        ]),
    ...(unit.level === "leaf"
      ? []
      : [
          {
            term: "Đơn vị trực thuộc",
            value: (
              <a href={paths.units({ donVi: unit.id, ngay: endedOn === null ? null : day })}>
                {below === 0 ? "Chưa có" : formatNumber(below)}
              </a>
            ),
          },
        ]),
    ...(present?.fromKnown ? [{ term: "Tên này có từ ngày", value: formatDate(present.from) }] : []),
    ...(present?.instrument ? [{ term: "Theo văn bản", value: present.instrument }] : []),
  ];
  return <Facts items={items} />;
}
