import type { ConsolidationPage } from "#domain/reports/get-consolidation.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { formatInstant } from "../activities/format-instant.ts";

type StepProps = ConsolidationPage & { newId: string; underWay: boolean; fields: FieldErrors | undefined };

/** Where the figures come from now, and the button that puts them together (again). */
export function ConsolidateStep(props: StepProps) {
  const { report, made, newId, underWay, fields } = props;
  if (underWay) return <UnderWay {...props} />;
  const fromReports = report.figuresFrom === "reports" && made !== null;
  return (
    <>
      <JobEnded job={props.job} />
      {fromReports ? <Made made={made} /> : <FromRecords />}
      <Form errors={fields} action={paths.consolidation(report.id)}>
        <Hidden name="jobId" value={newId} />
        <div className="actions">
          <Button name="step" value="consolidate">
            {fromReports ? "Tổng hợp lại" : "Tổng hợp"}
          </Button>
          {fromReports && (
            <Button name="step" value="records" kind="quiet">
              Dùng số đã ghi trong hệ thống
            </Button>
          )}
        </div>
      </Form>
    </>
  );
}

function Made({ made }: { made: NonNullable<ConsolidationPage["made"]> }) {
  const gap =
    made.missing === 0
      ? "không thiếu đơn vị nào."
      : `${formatNumber(made.missing)} đơn vị chưa có báo cáo được tiếp nhận, báo cáo nêu rõ tên.`;
  return (
    <Notice
      kind={made.newer > 0 || made.taken === 0 ? "attention" : "good"}
      title={`Đã tổng hợp lúc ${formatInstant(made.at)}`}
    >
      Từ {formatNumber(made.taken)} báo cáo đã tiếp nhận và phần việc của chính đơn vị; {gap}
      {made.taken === 0 && " Xem xét các báo cáo đã gửi ở bảng dưới, tiếp nhận rồi tổng hợp lại."}
      {made.newer > 0 &&
        ` Từ lúc đó có thêm ${formatNumber(made.newer)} báo cáo được tiếp nhận: tổng hợp lại để lấy vào.`}
    </Notice>
  );
}

function FromRecords() {
  return (
    <Notice title="Số liệu đang lấy từ hoạt động đã ghi">
      Bấm Tổng hợp để lấy số từ các báo cáo đã tiếp nhận của cấp dưới. Đơn vị chưa gửi được nêu tên, không
      phải chờ.
    </Notice>
  );
}

function UnderWay({ job, report }: StepProps) {
  const { done, total } = job ?? { done: 0, total: null };
  return (
    <div className="consolidating">
      <p id="how-far">
        {total === null
          ? "Đang chờ đến lượt tổng hợp."
          : `Đang tổng hợp ${formatNumber(done)}/${formatNumber(total)} đơn vị. Có thể rời trang này rồi quay lại.`}
      </p>
      {total === null ? (
        <progress aria-labelledby="how-far" />
      ) : (
        <progress aria-labelledby="how-far" max={total} value={done} />
      )}
      <Form action={paths.consolidation(report.id)}>
        <Button name="step" value="cancel" kind="quiet">
          Thôi tổng hợp
        </Button>
      </Form>
    </div>
  );
}

function JobEnded({ job }: Pick<ConsolidationPage, "job">) {
  if (job?.state !== "failed") return null;
  return (
    <Notice kind="bad" title="Lần tổng hợp trước chưa xong">
      {job.message} Bấm Tổng hợp để làm lại.
    </Notice>
  );
}
