import { offeredDays, type NoticeChoices } from "#domain/people/notice-choices.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox, Checkboxes, Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

/** What is told, and how long before. */
export function ChoicesPart({ choices }: { choices: NoticeChoices }) {
  return (
    <section aria-labelledby="cach-nhac">
      <h2 id="cach-nhac">Nhắc những gì</h2>
      <Form>
        <Hidden name="step" value="lua-chon" />
        <Checkbox
          name="digest"
          label="Thư buổi sáng, lúc 7 giờ"
          hint="Nhiều nhất một thư mỗi ngày, chỉ khi có việc mới. Báo cáo đã gửi thì không nhắc."
          checked={choices.digest}
        />
        <Checkbox name="fromAbove" label="Lời nhắc của đầu mối cấp trên" checked={choices.fromAbove} />
        <Checkboxes
          name="daysBefore"
          legend="Nhắc trước hạn, trong thư và trên lịch"
          hint="Ngày cuối và khi đã quá hạn thì luôn nhắc."
          options={offeredDays.map((days) => ({ value: String(days), label: `${days} ngày` }))}
          values={choices.daysBefore.map(String)}
          columns={2}
        />
        <div className="actions">
          <Button kind="quiet">Lưu cách nhắc</Button>
        </div>
      </Form>
    </section>
  );
}
