import type { FieldErrors } from "#domain/refusal.ts";
import type { StartForm } from "#domain/drafts/get-start-form.ts";
import { draftKindNames, draftKinds } from "#domain/drafts/draft.ts";
import { planPurposeNames, planPurposes } from "#domain/plans/plan.ts";
import { askedInWords } from "#domain/plans/target-text.ts";
import { taskTree, type TaskBranch } from "#domain/plans/task.ts";
import { printedDay } from "#domain/plans/printed-day.ts";
import { dueInWords } from "#domain/plans/duty.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes, Hidden, Radios, Select } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";

type Values = Readonly<Record<string, string | string[]>>;

/** Second step: in which form, and what of the plan followed is taken over. What concerns the unit is ticked at first. */
export function ChooseItems(
  props: StartForm & {
    draftId: string;
    month: string | null;
    isMonth: boolean;
    errors: FieldErrors;
    values: Values;
  },
) {
  const { units, unitId, followed, draftId, month, isMonth, errors, values } = props;
  const value = (name: string) => {
    const typed = values[name];
    return Array.isArray(typed) ? typed[0] : typed;
  };
  return (
    <Form errors={errors} labels={{ kind: "Thể thức", purpose: "Kế hoạch để", unitId: "Đơn vị" }}>
      <Hidden name="draftId" value={value("draftId") ?? draftId} />
      {followed && <Hidden name="followsId" value={followed.plan.id} />}
      {units.length === 1 ? (
        <Hidden name="unitId" value={unitId} />
      ) : (
        <Select
          name="unitId"
          label="Lập cho đơn vị"
          value={value("unitId") ?? unitId}
          error={errors["unitId"]}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          width="half"
        />
      )}
      {isMonth ? (
        <>
          <Hidden name="purpose" value="month" />
          <Hidden name="kind" value="plan" />
          <Hidden name="month" value={month ?? ""} />
          <p>
            Tháng {Number(month?.slice(5))}/{month?.slice(0, 4)}: hệ thống rút dịp trong tháng, nhiệm vụ đến
            hạn và mức cần đạt từ kế hoạch, rồi bạn ghi hình thức và đơn vị thực hiện.
          </p>
        </>
      ) : (
        <>
          <Radios
            name="kind"
            legend="Thể thức"
            value={value("kind") ?? "plan"}
            error={errors["kind"]}
            options={draftKinds.map((kind) => ({ value: kind, label: draftKindNames[kind] }))}
          />
          <Radios
            name="purpose"
            legend="Kế hoạch để"
            value={value("purpose") ?? followed?.plan.purpose ?? "programme"}
            error={errors["purpose"]}
            options={planPurposes.map((purpose) => ({ value: purpose, label: planPurposeNames[purpose] }))}
          />
          {followed && <Items {...props} followed={followed} />}
        </>
      )}
      <div className="actions">
        <Button>{isMonth ? "Lập kế hoạch tháng" : "Bắt đầu soạn"}</Button>
      </div>
    </Form>
  );
}

function Items(props: {
  followed: NonNullable<StartForm["followed"]>;
  concerningIds: readonly string[];
  hasDuties: boolean;
  values: Values;
}) {
  const { followed, concerningIds, hasDuties, values } = props;
  const wasSent = Object.keys(values).length > 0;
  const ticked = (name: string, all: readonly { readonly id: string }[]) => {
    if (!wasSent) return all.map(({ id }) => id);
    const sent = values[name];
    return Array.isArray(sent) ? sent : sent === undefined ? [] : [sent];
  };
  const { targets, tasks, occasions, duties } = followed;
  const depths = depthsOf(followed);
  return (
    <>
      {targets.length > 0 && (
        <Checkboxes
          name="targets"
          legend="Chỉ tiêu"
          hint={
            concerningIds.length < targets.length
              ? "Chỉ tiêu không thuộc phạm vi đơn vị đã được bỏ chọn sẵn."
              : undefined
          }
          values={ticked(
            "targets",
            targets.filter(({ id }) => concerningIds.includes(id)),
          )}
          options={targets.map((one) => ({ value: one.id, label: one.title, hint: askedInWords(one) }))}
        />
      )}
      {tasks.length > 0 && (
        <Checkboxes
          name="tasks"
          legend="Nhiệm vụ, giải pháp"
          hint="Bỏ chọn việc không thuộc đơn vị."
          values={ticked("tasks", tasks)}
          options={tasks.map(({ id, title }) => ({
            value: id,
            label: `${"– ".repeat(depths.get(id) ?? 0)}${title}`,
          }))}
        />
      )}
      {occasions.length > 0 && (
        <Checkboxes
          name="occasions"
          legend="Dịp cao điểm"
          columns={2}
          values={ticked("occasions", occasions)}
          options={occasions.map(({ id, name, from, to }) => ({
            value: id,
            label: name,
            hint: from === to ? printedDay(from) : `${printedDay(from)} – ${printedDay(to)}`,
          }))}
        />
      )}
      {hasDuties && duties.length > 0 && (
        <Checkboxes
          name="duties"
          legend="Chế độ báo cáo"
          hint="Sẽ thành chế độ báo cáo về đơn vị bạn."
          values={ticked("duties", duties)}
          options={duties.map((duty) => ({ value: duty.id, label: duty.title, hint: dueInWords(duty) }))}
        />
      )}
    </>
  );
}

function depthsOf({ tasks }: Pick<NonNullable<StartForm["followed"]>, "tasks">): Map<string, number> {
  const depths = new Map<string, number>();
  const walk = (branches: readonly TaskBranch[], depth: number): void => {
    for (const { id, children } of branches) {
      depths.set(id, depth);
      walk(children, depth + 1);
    }
  };
  walk(taskTree(tasks), 0);
  return depths;
}
