import type { DraftContent } from "#domain/drafts/draft.schema.ts";
import type { DraftKind, DraftPart } from "#domain/drafts/draft.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, Hidden, Radios, TextArea, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { fieldOf, ticked, type SectionForm } from "./section-form.ts";

interface PartProps {
  part: DraftPart;
  kind: DraftKind;
  content: DraftContent;
  /** Units to choose as recipients, by the names that nơi nhận gives them. */
  near: readonly string[];
  form: SectionForm;
}

/** One part of a draft as one form. */
export function PartForm(props: PartProps) {
  return (
    <Form errors={props.form.errors} labels={labels}>
      <Hidden name="version" value={props.form.version} />
      <Fields {...props} />
      <div className="actions">
        <Button>Lưu</Button>
      </div>
    </Form>
  );
}

const labels = {
  subject: "Trích yếu",
  periodFrom: "Từ năm",
  periodTo: "Đến hết năm",
  parentBody: "Cơ quan chủ quản",
  body: "Cơ quan ban hành",
  symbol: "Ký hiệu",
  place: "Địa danh",
  dated: "Tháng, năm ban hành",
  decidedBy: "Thẩm quyền ban hành",
  addressees: "Kính gửi",
  bases: "Căn cứ",
  objectives: "Mục đích",
  requirements: "Yêu cầu",
  audiences: "Đối tượng truyền thông",
  contents: "Nội dung truyền thông",
  funding: "Kinh phí thực hiện",
  recipients: "Nơi nhận",
  filed: "Lưu",
  signedAs: "Thẩm quyền ký",
  headPosition: "Chức vụ người đứng đầu",
  position: "Chức vụ người ký",
  signer: "Họ và tên người ký",
};

function Fields({ part, kind, content, near, form }: PartProps) {
  if (part === "head") return <HeadFields kind={kind} head={content.head} form={form} />;
  if (part === "closing") return <ClosingFields closing={content.closing} near={near} form={form} />;
  const lists =
    part === "aims"
      ? content.aims
      : part === "bases"
        ? { bases: content.bases }
        : { funding: content.funding };
  return Object.entries(lists).map(([name, lines]) => (
    <LinesField key={name} name={name} lines={lines} form={form} optional={part === "aims"} />
  ));
}

/** A list, an item a line. */
function LinesField(props: {
  name: string;
  lines: readonly string[];
  form: SectionForm;
  optional?: boolean;
}) {
  const { name, lines, form, optional } = props;
  return (
    <TextArea
      {...fieldOf(form, name, lines.join("\n"))}
      label={labels[name as keyof typeof labels]}
      hint="Mỗi ý một dòng. Dấu đầu dòng và dấu chấm được thêm khi in."
      rows={Math.min(
        20,
        Math.max(3, 1 + lines.reduce((rows, line) => rows + Math.ceil(line.length / 78), 0)),
      )}
      optional={optional}
    />
  );
}

function HeadFields({
  kind,
  head,
  form,
}: {
  kind: DraftKind;
  head: DraftContent["head"];
  form: SectionForm;
}) {
  const [year = "", month = ""] = head.dated.split("-");
  return (
    <>
      <TextArea {...fieldOf(form, "subject", head.subject)} label={labels.subject} rows={2} />
      <div className="field-row">
        <TextField
          {...fieldOf(form, "periodFrom", head.periodFrom)}
          label={labels.periodFrom}
          width="short"
          inputMode="numeric"
        />
        <TextField
          {...fieldOf(form, "periodTo", head.periodTo)}
          label={labels.periodTo}
          width="short"
          inputMode="numeric"
        />
      </div>
      <TextField {...fieldOf(form, "parentBody", head.parentBody)} label={labels.parentBody} optional />
      <TextField {...fieldOf(form, "body", head.body)} label={labels.body} />
      <TextField
        {...fieldOf(form, "symbol", head.symbol)}
        label={labels.symbol}
        hint="Số do văn thư cấp khi ban hành nên để trống trong dự thảo."
        width="half"
      />
      <div className="field-row">
        <TextField {...fieldOf(form, "place", head.place)} label={labels.place} width="half" />
        <TextField
          {...fieldOf(form, "dated", `${month}/${year}`)}
          label={labels.dated}
          hint="Ngày để trống cho văn thư."
          width="short"
        />
      </div>
      {kind === "decision" ? (
        <TextField
          {...fieldOf(form, "decidedBy", head.decidedBy)}
          label={labels.decidedBy}
          hint="Ví dụ Chủ tịch Ủy ban nhân dân xã, hoặc Ủy ban nhân dân xã."
        />
      ) : (
        <Hidden name="decidedBy" value={head.decidedBy} />
      )}
      {kind === "guidance" ? (
        <LinesField name="addressees" lines={head.addressees} form={form} />
      ) : (
        <Hidden name="addressees" value={head.addressees.join("\n")} />
      )}
    </>
  );
}

function ClosingFields(props: {
  closing: DraftContent["closing"];
  near: readonly string[];
  form: SectionForm;
}) {
  const { closing, near, form } = props;
  const names = closing.recipients.map(({ name }) => name);
  const offered = near.filter((name) => !names.includes(name));
  return (
    <>
      <LinesField name="recipients" lines={names} form={form} />
      {offered.length > 0 && (
        <details className="draft-more">
          <summary>Thêm đơn vị trong hệ thống</summary>
          <Checkboxes
            name="units"
            legend="Đơn vị trong hệ thống"
            hint="Cán bộ của đơn vị thấy kế hoạch khi việc gửi được ghi nhận."
            columns={2}
            values={ticked(form, "units", [])}
            options={offered.map((name) => ({ value: name, label: name }))}
            optional
          />
        </details>
      )}
      <TextField
        {...fieldOf(form, "filed", closing.filed)}
        label={labels.filed}
        hint="In sau chữ “Lưu:”."
        width="half"
      />
      <Radios
        {...fieldOf(form, "signedAs", closing.signedAs)}
        legend={labels.signedAs}
        options={[
          { value: "head", label: "Người đứng đầu ký", hint: "Ủy ban nhân dân: in thêm “TM.”" },
          { value: "deputy", label: "Cấp phó ký thay (KT.)" },
          { value: "order", label: "Ký thừa lệnh (TL.)" },
        ]}
      />
      <TextField
        {...fieldOf(form, "headPosition", closing.headPosition)}
        label={labels.headPosition}
        width="half"
      />
      <TextField
        {...fieldOf(form, "position", closing.position)}
        label={labels.position}
        hint="Khi ký thay hoặc thừa lệnh, ví dụ Phó Chủ tịch, Trưởng phòng Văn hóa - Xã hội."
        width="half"
        optional
      />
      <TextField {...fieldOf(form, "signer", closing.signer)} label={labels.signer} width="half" optional />
    </>
  );
}
