import { warningsAbout } from "#domain/plans/reading-items.ts";
import { isKept, type ItemKind } from "#domain/plans/review-fields.ts";
import type { Quote as QuoteRead } from "#lib/plan-reading/plan-reading.ts";
import type { ReactNode } from "react";
import { Checkbox } from "../../ui/fields.tsx";
import { Quote } from "../../ui/quote.tsx";
import { hasErrors, type ReviewForm } from "./review-form.ts";
import { Pencil } from "./pencil.tsx";

/**
 * One item read: kept or dropped, the sentence it was read from, what a clerk would ask about it in the margin,
 * and its fields to be corrected in place.
 */
export function ReviewItem(props: {
  form: ReviewForm;
  kind: ItemKind;
  index: number;
  heading: string;
  read: QuoteRead;
  /** What was understood, in words. */
  understood?: ReactNode;
  depth?: number;
  children: ReactNode;
}) {
  const { form, kind, index, heading, read, understood, depth = 0 } = props;
  const prefix = `${kind}.${index}`;
  const clause = form.clauseOf(read.at[0]);
  return (
    <li className={`review-item depth-${Math.min(depth, 2)}`} id={prefix}>
      <div className="review-main">
        <div className="review-head">
          <h3>{heading}</h3>
          <Checkbox
            name={`${prefix}.keep`}
            label={
              <>
                Giữ<span className="visually-hidden"> mục: {heading}</span>
              </>
            }
            checked={isKept(form.fields, kind, index)}
          />
        </div>
        {understood && <p className="understood">{understood}</p>}
        <Quote clause={clause === null ? undefined : `Mục ${clause}`}>{read.quote}</Quote>
        <details className="review-fields" open={hasErrors(form.errors, prefix)}>
          <summary>
            Sửa<span className="visually-hidden"> mục: {heading}</span>
          </summary>
          <div className="review-grid">{props.children}</div>
        </details>
      </div>
      <Pencil warnings={warningsAbout(form.reading, read.at)} />
    </li>
  );
}
