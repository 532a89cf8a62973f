import { dispatchChannelNames, dispatchChannels } from "#domain/dispatches/dispatch.ts";
import type { PlanDispatches } from "#domain/dispatches/get-dispatches.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, DateField, Hidden, Select, TextArea, TextField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

/** What was refused, with what was typed. */
interface Refused {
  readonly fields: FieldErrors;
  readonly values: Readonly<Record<string, string | string[]>>;
}

const typedIn = (refused: Refused | null) => (name: string) => {
  const typed = refused?.values[name];
  return Array.isArray(typed) ? typed[0] : typed;
};
const typedList = (refused: Refused | null, name: string): string[] | null => {
  if (refused === null) return null;
  const typed = refused.values[name];
  return Array.isArray(typed) ? typed : typed === undefined ? [] : [typed];
};

/** Records a sending: to whom, when, by which way. Whoever got nothing yet is ticked. */
export function SendForm(props: {
  recipients: PlanDispatches["recipients"];
  formId: string;
  today: string;
  refused: Refused | null;
}) {
  const { recipients, formId, today, refused } = props;
  const value = typedIn(refused);
  const errors = refused?.fields ?? {};
  const waiting = recipients.filter(({ dispatches }) => dispatches.length === 0).map(({ id }) => id);
  return (
    <Form errors={errors} labels={{ recipients: "Đã gửi cho", channel: "Cách gửi", sentOn: "Ngày gửi" }}>
      <Hidden name="intent" value="send" />
      <Hidden name="formId" value={value("formId") ?? formId} />
      <Checkboxes
        name="recipients"
        legend="Đã gửi cho"
        error={errors["recipients"]}
        values={typedList(refused, "recipients") ?? waiting}
        options={recipients.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="channel"
        label="Cách gửi"
        error={errors["channel"]}
        value={value("channel") ?? "document-axis"}
        options={dispatchChannels.map((channel) => ({
          value: channel,
          label: dispatchChannelNames[channel],
        }))}
        width="half"
      />
      <DateField
        name="sentOn"
        label="Ngày gửi"
        error={errors["sentOn"]}
        value={value("sentOn") ?? today}
        max={today}
      />
      <TextField
        name="reference"
        label="Mã văn bản hoặc số sổ giao"
        error={errors["reference"]}
        value={value("reference")}
        width="half"
        optional
      />
      <div className="actions">
        <Button>Ghi nhận việc gửi</Button>
      </div>
    </Form>
  );
}

/** Adds recipients: units nearby, or any name. */
export function AddRecipients({
  offered,
  refused,
}: {
  offered: PlanDispatches["offered"];
  refused: Refused | null;
}) {
  const errors = refused?.fields ?? {};
  return (
    <details className="draft-more" open={refused !== null}>
      <summary>Thêm nơi nhận</summary>
      <Form errors={errors} labels={{ units: "Đơn vị trong hệ thống", names: "Nơi nhận khác" }}>
        <Hidden name="intent" value="add" />
        {offered.length > 0 && (
          <Checkboxes
            name="units"
            legend="Đơn vị trong hệ thống"
            hint="Cán bộ của các đơn vị này thấy kế hoạch trong mục Kế hoạch đã nhận."
            columns={2}
            error={errors["units"]}
            values={typedList(refused, "units") ?? []}
            options={offered.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        )}
        <TextArea
          name="names"
          label="Nơi nhận khác"
          hint="Mỗi nơi một dòng."
          error={errors["names"]}
          value={typedIn(refused)("names")}
          rows={3}
          optional
        />
        <div className="actions">
          <Button kind="quiet">Thêm nơi nhận</Button>
        </div>
      </Form>
    </details>
  );
}
