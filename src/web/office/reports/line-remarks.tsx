import type { LineRemark } from "#domain/reports/report-version.ts";

/** What the receiver asks to be put right, each with the line that it is about. */
export function LineRemarks({ remarks }: { remarks: readonly LineRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className="line-remarks" aria-label="Điều cần sửa ở phần này">
      {remarks.map(({ line, quote, remark }) => (
        <li key={`${line} ${remark}`}>
          <q>{quote}</q>
          <p>{remark}</p>
        </li>
      ))}
    </ul>
  );
}
