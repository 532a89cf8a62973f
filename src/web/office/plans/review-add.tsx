import { addableKinds } from "#domain/readings/review-fields.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden, Select, TextArea } from "../../ui/fields.tsx";
import { fieldOf, kindNames, type ReviewForm } from "./review-form.ts";

/**
 * What the reader missed: select its words in the document (review.js notes where), or copy them here. The item
 * then stands at the end of its list, its fields read from the words.
 */
export function ReviewAdd({ form }: { form: ReviewForm }) {
  const words = fieldOf(form, "add.words");
  return (
    <details className="review-more review-add" id="them-muc" open={words.error !== undefined}>
      <summary>Thêm mục còn thiếu</summary>
      <div className="review-grid">
        <TextArea
          {...words}
          label="Đoạn trong văn bản"
          hint="Bôi đen đoạn đó trong phần nguyên văn, hoặc chép và dán vào đây."
          rows={3}
        />
        <Hidden name="add.from" value="" />
        <Hidden name="add.to" value="" />
        <Select
          {...fieldOf(form, "add.kind")}
          label="Đoạn này là"
          options={addableKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))}
          width="half"
        />
        <div className="actions">
          <Button kind="quiet" name="intent" value="add">
            Thêm mục này
          </Button>
        </div>
      </div>
    </details>
  );
}
