import type { LineRemark } from "#domain/reports/report-version.ts";

/**
 * What the receiver asks to be put right, each with the line that it is about.
 * @param at a row: right above stands what it is about, which is said again only where it reads otherwise now
 */
export function LineRemarks({ remarks, at }: { remarks: readonly LineRemark[]; at?: string }) {
  if (remarks.length === 0) return null;
  const label = at === undefined ? "Điều cần sửa ở phần này" : "Điều cần sửa ở dòng này";
  return (
    <ul className="line-remarks" aria-label={label}>
      {remarks.map(({ line, quote, remark }) => (
        <li key={`${line} ${remark}`}>
          {quote === at ? <strong>Cần sửa dòng này</strong> : <q>{quote}</q>}
          <p>{remark}</p>
        </li>
      ))}
    </ul>
  );
}
