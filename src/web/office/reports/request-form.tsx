import type { FieldErrors } from "#domain/refusal.ts";
import type { RequestForm as RequestPage } from "#domain/reports/get-request-form.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, DateField, Hidden, Radios, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

/** A refused request, with what was typed. */
export interface RefusedRequest {
  readonly fields: FieldErrors;
  readonly typed: Readonly<Record<string, string | string[]>>;
}

const labels = {
  title: "Tên báo cáo",
  text: "Lý do, văn bản yêu cầu",
  planId: "Theo kế hoạch",
  kinds: "Loại đơn vị phải gửi",
  units: "Đơn vị phải gửi",
  covers: "Báo cáo về kỳ",
  due: "Hạn gửi",
  until: "Cách tính hạn",
  outline: "Đề cương",
} as const;

/** Whom one asks for what, about which period, until when. */
export function RequestForm({
  page,
  newId,
  refused,
}: {
  page: RequestPage;
  newId: string;
  refused: RefusedRequest | null;
}) {
  const { plans, bindable, children, covers, outlines, asOf } = page;
  const one = (name: string) => {
    const value = refused?.typed[name];
    return typeof value === "string" ? value : undefined;
  };
  const many = (name: string) => [refused?.typed[name] ?? []].flat();
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: one(name),
    error: refused?.fields[name],
  });
  const [only] = plans;
  return (
    <Form errors={refused?.fields} labels={labels}>
      <Hidden name="id" value={one("id") ?? newId} />
      <TextField {...field("title")} hint="Ví dụ: Báo cáo chuyên đề phòng, chống bạo lực trên mạng." />
      <TextArea {...field("text")} hint="Đơn vị nhận đọc đúng những lời này." rows={3} />
      {plans.length > 1 || !only ? (
        <Select
          {...field("planId")}
          options={plans.map(({ id, title, number }) => ({
            value: id,
            label: number === null ? title : `${number}: ${title}`,
          }))}
        />
      ) : (
        <Hidden name="planId" value={only.id} />
      )}
      <Checkboxes
        name="kinds"
        legend={labels.kinds}
        hint="Mọi đơn vị thuộc loại đã chọn, ở mọi cấp bên dưới."
        columns={2}
        options={bindable.groups.map(({ code, name }) => ({ value: code, label: name }))}
        values={many("kinds")}
        error={refused?.fields["kinds"]}
      />
      {children.length > 0 && (
        <details
          className="by-name"
          open={many("units").length > 0 || refused?.fields["units"] !== undefined}
        >
          <summary>Chọn từng đơn vị trực thuộc ({children.length})</summary>
          <Checkboxes
            name="units"
            legend={labels.units}
            columns={2}
            options={children.map(({ id, name }) => ({ value: id, label: name }))}
            values={many("units")}
            error={refused?.fields["units"]}
          />
        </details>
      )}
      <Select
        {...field("covers")}
        value={one("covers") ?? asOf.slice(0, 4)}
        options={covers.map(({ id, name, group }) => ({ value: id, label: name, group }))}
        width="half"
      />
      <DateField {...field("due")} min={asOf} />
      <Radios
        name="until"
        legend={labels.until}
        options={[
          { value: "on", label: "Chậm nhất ngày này", hint: "Gửi trong chính ngày đó vẫn đúng hạn." },
          { value: "before", label: "Trước ngày này", hint: "Ngày cuối là hôm trước." },
        ]}
        value={one("until") ?? "on"}
        error={refused?.fields["until"]}
      />
      <Select
        {...field("outline")}
        emptyLabel="Đề cương thường dùng"
        options={outlines.map(({ code, name }) => ({ value: code, label: name }))}
        width="half"
      />
      <Button>Gửi yêu cầu báo cáo</Button>
    </Form>
  );
}
