import type { BelowReader } from "#domain/reports/below-readers.ts";
import type { CollectedReports } from "#domain/reports/list-collected.ts";
import type { IsoDate } from "#lib/calendar/dates.ts";
import { CollectedTable } from "./collected-table.tsx";

/** What units below send: to who receives it, and to those who follow it for their sector or to supervise. */
export function CollectedSection({
  collected,
  readsAs,
  asOf,
}: {
  collected: readonly CollectedReports[];
  readsAs: readonly BelowReader[];
  asOf: IsoDate;
}) {
  const reads = readsAs.filter((each) => each !== "receiver");
  if (collected.length === 0 && reads.length === 0) return null;
  const nearest = collected.find(({ due }) => due === null || due >= asOf) ?? collected.at(-1);
  // Who receives looks for what is missing next, everybody else for what came last.
  const readable = collected.findLast(({ senders }) => senders.some(({ report }) => report !== null));
  const opened = readsAs.includes("receiver") ? nearest : (readable ?? nearest);
  return (
    <section>
      <h2>{readsAs.includes("receiver") ? "Các đơn vị gửi về" : "Báo cáo của các đơn vị bên dưới"}</h2>
      {reads.map((each) => (
        <p key={each} className="soft">
          {explained[each]}
        </p>
      ))}
      {collected.length === 0 && (
        <p>
          Chưa có báo cáo nào phải gửi. Khi kế hoạch giao các đơn vị này gửi báo cáo, từng kỳ với hạn gửi và
          tình trạng của từng đơn vị hiện ở đây.
        </p>
      )}
      {collected.map((each) => (
        <CollectedTable
          key={`${each.duty.id} ${each.period.id} ${each.part}`}
          collected={each}
          asOf={asOf}
          open={each === opened}
        />
      ))}
    </section>
  );
}

const explained = {
  member: "Gồm các đơn vị bạn được phân công theo dõi. Báo cáo mở xem được từ khi đơn vị gửi.",
  supervisor: "Báo cáo của các đơn vị này mở xem được từ khi được tiếp nhận.",
} as const satisfies Record<Exclude<BelowReader, "receiver">, string>;
