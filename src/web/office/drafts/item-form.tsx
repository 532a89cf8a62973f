import type { DraftContent } from "#domain/drafts/draft.schema.ts";
import type { ItemList } from "#domain/drafts/draft.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import {
  DutyFields,
  OccasionFields,
  ResponsibilityFields,
  ScheduleFields,
  TaskFields,
} from "./item-fields.tsx";
import { itemLabels } from "./item-labels.ts";
import type { SectionForm } from "./section-form.ts";
import { TargetFields } from "./target-fields.tsx";

/** One item of a list as a form; a place that does not exist is one more. */
export function ItemForm(props: {
  list: ItemList;
  at: number | "new";
  content: DraftContent;
  form: SectionForm;
}) {
  const { list, at, content, form } = props;
  const known = typeof at === "number" && at >= 0 && at < content[list].length ? at : null;
  return (
    <Form errors={form.errors} labels={itemLabels}>
      <Hidden name="version" value={form.version} />
      <Hidden name="at" value={known ?? ""} />
      <Hidden name="change" value="save" />
      <Fields list={list} at={known} content={content} form={form} />
      <div className="actions">
        <Button>{known === null ? "Thêm" : "Lưu"}</Button>
      </div>
    </Form>
  );
}

function Fields({
  list,
  at,
  content,
  form,
}: {
  list: ItemList;
  at: number | null;
  content: DraftContent;
  form: SectionForm;
}) {
  const of = <Item,>(items: readonly Item[]): Item | null => (at === null ? null : (items[at] ?? null));
  switch (list) {
    case "targets":
      return <TargetFields target={of(content.targets)} form={form} />;
    case "tasks":
      return <TaskFields task={of(content.tasks)} form={form} />;
    case "occasions":
      return <OccasionFields occasion={of(content.occasions)} form={form} />;
    case "duties":
      return <DutyFields duty={of(content.duties)} form={form} />;
    case "responsibilities":
      return <ResponsibilityFields one={of(content.responsibilities)} form={form} />;
    default:
      return <ScheduleFields row={of(content.schedule)} form={form} />;
  }
}
