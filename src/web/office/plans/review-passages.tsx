import { passageKindNames } from "#domain/plans/plan-passage.ts";
import { listedPassages } from "#domain/readings/reading-items.ts";
import { mostItems } from "#domain/readings/review-fields.ts";
import { DateField, TextField } from "../../ui/fields.tsx";
import { fieldOf, type ReviewForm } from "./review-form.ts";
import { ReviewItem } from "./review-item.tsx";

/** Mục đích, yêu cầu, đối tượng, nội dung, kinh phí: kept word for word or not at all. */
export function ReviewPassages({ form }: { form: ReviewForm }) {
  return listedPassages(form.reading)
    .slice(0, mostItems)
    .map((passage, index) => (
      <ReviewItem
        key={index}
        form={form}
        kind="passages"
        index={index}
        heading={passageKindNames[passage.kind]}
        read={passage}
      />
    ));
}

/** Căn cứ. */
export function ReviewLegalBases({ form }: { form: ReviewForm }) {
  return form.reading.legalBases.slice(0, mostItems).map((basis, index) => {
    const field = (name: string) => fieldOf(form, `legalBases.${index}.${name}`);
    return (
      <ReviewItem
        key={index}
        form={form}
        kind="legalBases"
        index={index}
        heading={field("number").value || `Căn cứ ${index + 1}`}
        read={basis}
      >
        <div className="review-row">
          <TextField {...field("number")} label="Số của căn cứ" width="half" />
          <DateField {...field("dated")} label="Ngày của căn cứ" optional />
        </div>
      </ReviewItem>
    );
  });
}
