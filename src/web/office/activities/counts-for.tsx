import type { LedgerAmount } from "#domain/ledger/post-to-ledger.ts";
import { amountUnitNames } from "#domain/lists/amount-units.ts";
import type { Lists } from "#domain/lists/lists.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";

/** Where an activity counts: the measures it feeds, with the definition that says what is counted. */
export function CountsFor(props: {
  amounts: readonly LedgerAmount[];
  lists: Lists;
  unitId: string;
  year: string;
}) {
  const rows = props.amounts.flatMap(({ measure: code, amount }) => {
    const measure = props.lists.measures.find((one) => one.code === code);
    return measure ? [{ ...measure, amount }] : [];
  });
  return (
    <section aria-labelledby="duoc-tinh">
      <h2 id="duoc-tinh">Được tính vào</h2>
      {rows.length === 0 ? (
        <p>Loại này không tính vào chỉ tiêu nào; vẫn có trong báo cáo.</p>
      ) : (
        <>
          <ul className="counts-for">
            {rows.map(({ code, name, amount, amountUnit, description }) => (
              <li key={code}>
                <strong>
                  {name}: {formatNumber(amount)} {amountUnit === "other" ? "" : amountUnitNames[amountUnit]}
                </strong>
                <span className="soft">{description}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href={paths.scoreboard({ donVi: props.unitId, ky: props.year })}>
              Xem tiến độ năm {props.year} của đơn vị
            </a>
          </p>
        </>
      )}
    </section>
  );
}
