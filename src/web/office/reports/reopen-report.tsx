import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { RefusedReport } from "./report-form.ts";

/** An accepted report is corrected by a new version, with a reason. */
export function ReopenReport({ reportId, refused }: { reportId: string; refused: RefusedReport | null }) {
  return (
    <details className="reopen" open={refused !== null}>
      <summary>Đính chính báo cáo đã được tiếp nhận</summary>
      <Form errors={refused?.fields} labels={{ reason: "Lý do đính chính" }} action={paths.report(reportId)}>
        <TextArea
          name="reason"
          label="Lý do đính chính"
          rows={3}
          value={refused?.typed["reason"]}
          error={refused?.fields["reason"]}
        />
        <Button name="step" value="reopen" kind="quiet">
          Mở lại để đính chính
        </Button>
      </Form>
    </details>
  );
}
