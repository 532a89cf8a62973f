import type { StoredFile } from "#domain/files/file.ts";
import { phasesInWords } from "#domain/plans/phases-text.ts";
import { planCutOffNames, planKindNames, planPurposeNames, type Plan } from "#domain/plans/plan.ts";
import { todayInVietnam } from "#lib/calendar/dates.ts";
import { formatDate } from "#lib/calendar/format-dates.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "#web/paths.ts";
import { Facts } from "../../ui/facts.tsx";

/** What names a plan, line by line. */
export function PlanFacts(props: { plan: Plan; document: Pick<StoredFile, "id" | "name" | "bytes"> | null }) {
  const { plan, document } = props;
  return (
    <Facts
      items={[
        { term: "Loại văn bản", value: planKindNames[plan.kind] },
        { term: "Số, ký hiệu", value: plan.number },
        { term: "Ngày ban hành", value: plan.issuedOn && formatDate(plan.issuedOn) },
        { term: "Cơ quan ban hành", value: plan.issuedBy },
        ...(plan.signer ? [{ term: "Người ký", value: plan.signer }] : []),
        { term: "Mục đích", value: planPurposeNames[plan.purpose] },
        {
          term: "Thời gian thực hiện",
          value:
            plan.periodFrom === plan.periodTo
              ? `Năm ${plan.periodFrom}`
              : `Từ năm ${plan.periodFrom} đến hết năm ${plan.periodTo}`,
        },
        ...(plan.phases.length > 0 ? [{ term: "Giai đoạn", value: phasesInWords(plan.phases) }] : []),
        ...(plan.cutOff === "calendar" ? [] : [{ term: "Kỳ tính", value: planCutOffNames[plan.cutOff] }]),
        {
          term: "Văn bản gốc",
          value: document && (
            <a href={paths.file(document.id)}>
              {document.name} ({sizeInWords(document.bytes)})
            </a>
          ),
        },
        {
          term: "Trang công khai",
          value: plan.publishedAt
            ? `Từ ngày ${formatDate(todayInVietnam(plan.publishedAt))}`
            : "Chưa công khai",
        },
      ]}
    />
  );
}

function sizeInWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(1, bytes / 1000), 0)} kB`
    : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
