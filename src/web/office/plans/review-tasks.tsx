import { listedTasks } from "#domain/readings/reading-items.ts";
import { listOfField, mostItems, textOf } from "#domain/readings/review-fields.ts";
import { Checkboxes, TextArea, TextField } from "../../ui/fields.tsx";
import { fieldOf, type ReviewForm } from "./review-form.ts";
import { ReviewItem } from "./review-item.tsx";

/** Nhiệm vụ, giải pháp in the document's order, each with the national groups it belongs to. */
export function ReviewTasks({ form }: { form: ReviewForm }) {
  return listedTasks(form.reading)
    .slice(0, mostItems)
    .map((task, index) => {
      const prefix = `tasks.${index}`;
      const groups = listOfField(form.fields, `${prefix}.nationalGroups`);
      const numbers = form.lists.taskGroups.flatMap(({ code }, at) =>
        groups.includes(code) ? [at + 1] : [],
      );
      const text = textOf(form.fields, `${prefix}.title`);
      return (
        <ReviewItem
          key={index}
          form={form}
          kind="tasks"
          index={index}
          heading={`${textOf(form.fields, `${prefix}.label`)} ${shortened(text)}`.trim()}
          read={task}
          understood={
            numbers.length > 0
              ? `Nhóm nhiệm vụ quốc gia: ${numbers.join(", ")}.`
              : "Chưa gắn nhóm nhiệm vụ quốc gia."
          }
          depth={task.depth}
        >
          <TextField {...fieldOf(form, `${prefix}.label`)} label="Số thứ tự" width="short" optional />
          <TextArea {...fieldOf(form, `${prefix}.title`)} label="Nhiệm vụ" rows={3} />
          <Checkboxes
            name={`${prefix}.nationalGroups`}
            legend="Nhóm nhiệm vụ quốc gia (Quyết định 1790/QĐ-TTg)"
            error={form.errors[`${prefix}.nationalGroups`]}
            options={form.lists.taskGroups.map(({ code, name }, at) => ({
              value: code,
              label: `${at + 1}. ${name}`,
            }))}
            values={groups}
          />
        </ReviewItem>
      );
    });
}

function shortened(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 90).replace(/[\s,;]+\S*$/u, "")}…`;
}
