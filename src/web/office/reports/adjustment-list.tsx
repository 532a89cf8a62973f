import type { ActivityKind } from "#domain/lists/lists.ts";
import { nameOf } from "#domain/lists/lists.ts";
import type { Adjustment } from "#domain/reports/report-facts.ts";
import { productLevelNames } from "#domain/reports/report-figures.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

export const adjustedFieldNames = {
  amount: "Số lượng",
  women: "Lượt nữ dự",
  men: "Lượt nam dự",
  unknown: "Lượt khác hoặc chưa rõ",
} as const;

/** The layer upon the sum, each with its reason and the button that takes it off again. */
export function AdjustmentList({
  reportId,
  adjustments,
  kinds,
}: {
  reportId: string;
  adjustments: readonly Adjustment[];
  kinds: readonly ActivityKind[];
}) {
  if (adjustments.length === 0) return <p className="soft">Chưa có điều chỉnh nào.</p>;
  const columns: Column<Adjustment>[] = [
    {
      heading: "Điều chỉnh",
      cell: ({ kind, level, embedded, field }) =>
        `${nameOf(kinds, kind)}${embedded ? " (lồng ghép)" : ""}, ${productLevelNames[level].toLocaleLowerCase("vi")}: ${adjustedFieldNames[field].toLocaleLowerCase("vi")}`,
    },
    { heading: "Thêm, bớt", num: true, cell: ({ amount }) => signed(amount) },
    { heading: "Lý do", cell: ({ reason }) => reason },
    { heading: "Bỏ", cell: ({ id, kind }) => withdrawal(reportId, id, nameOf(kinds, kind)) },
  ];
  return (
    <DataTable
      caption="Các điều chỉnh đang có"
      rows={adjustments}
      rowKey={({ id }) => id}
      columns={columns}
    />
  );
}

/** "+3", "−2" */
export const signed = (amount: number): string =>
  `${amount < 0 ? "−" : "+"}${formatNumber(Math.abs(amount))}`;

function withdrawal(reportId: string, adjustmentId: string, name: string) {
  return (
    <Form action={paths.consolidation(reportId)}>
      <Hidden name="adjustmentId" value={adjustmentId} />
      <Button name="step" value="withdraw" kind="quiet">
        Bỏ<span className="visually-hidden"> điều chỉnh {name}</span>
      </Button>
    </Form>
  );
}
