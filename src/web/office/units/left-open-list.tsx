import { type LeftOpen, notAppliedReasons } from "#domain/units/left-open.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";

/** What the official map leaves to a person; nothing where it leaves nothing. */
export function LeftOpenList({ items }: { items: readonly LeftOpen[] }) {
  const changes = items.flatMap((item) => (item.about === "change" ? [item] : []));
  const heirs = items.filter(({ about }) => about === "heir");
  if (items.length === 0) return null;
  return (
    <section>
      <h2>Cần người xem lại</h2>
      {changes.length > 0 && (
        <>
          <p>Thay đổi trong danh mục chưa được áp dụng:</p>
          <ul className="plain-rows">
            {changes.map(({ code, name, after, reason }) => (
              <li key={`${code} ${after}`}>
                <span>
                  {code}: {name} → {after}
                </span>
                <span className="soft">{notAppliedReasons[reason]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {heirs.length > 0 && (
        <details>
          <summary>{formatNumber(heirs.length)} xã trước 01/7/2025 chưa rõ đơn vị kế tiếp</summary>
          <ul className="plain-rows">
            {heirs.map(({ code, name }) => (
              <li key={code}>
                {code}: {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
