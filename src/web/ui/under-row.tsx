import type { ReactNode } from "react";

/** Under a row of a table, as wide as the table; it stays in sight where the table scrolls. Nothing where nothing is said. */
export function UnderRow({ columns, children }: { columns: number; children: ReactNode }) {
  if (children === null || children === undefined || children === false) return null;
  return (
    <tr className="under-row">
      <td colSpan={columns}>
        <div>{children}</div>
      </td>
    </tr>
  );
}
