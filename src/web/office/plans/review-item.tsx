import { warningsAbout } from "#domain/readings/reading-items.ts";
import { isKept, textOf, type ItemKind } from "#domain/readings/review-fields.ts";
import type { Quote as QuoteRead } from "#lib/plan-reading/plan-reading.ts";
import { searchKey } from "#lib/vietnamese/fold.ts";
import type { ReactNode } from "react";
import { Checkbox } from "../../ui/fields.tsx";
import { Quote } from "../../ui/quote.tsx";
import { AmendedMark, Changes } from "./review-amendment.tsx";
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
  children?: ReactNode;
}) {
  const { form, kind, index, heading, read, understood, depth = 0 } = props;
  const prefix = `${kind}.${index}`;
  const state = form.amendment?.items[prefix];
  return (
    <li
      className={`review-item depth-${Math.min(depth, 2)}`}
      id={prefix}
      data-item={prefix}
      data-place={`van-ban-${read.at[0]}`}
    >
      <div className="review-main">
        <div className="review-head">
          <h3>
            {heading} <AmendedMark state={state} />
          </h3>
          <div className="review-ticks">
            <Checkbox
              name={`${prefix}.keep`}
              label={<Named what="Giữ" heading={heading} />}
              checked={isKept(form.fields, kind, index)}
            />
            <Checkbox
              name={`${prefix}.seen`}
              label={<Named what="Đã soát" heading={heading} />}
              checked={textOf(form.fields, `${prefix}.seen`) !== ""}
            />
          </div>
        </div>
        {understood && <p className="understood">{understood}</p>}
        <Changes state={state} />
        <Source form={form} read={read} heading={heading} />
        {props.children && (
          <details className="review-fields" open={hasErrors(form.errors, prefix)}>
            <summary>
              <Named what="Sửa" heading={heading} />
            </summary>
            <div className="review-grid">{props.children}</div>
          </details>
        )}
      </div>
      <Pencil warnings={warningsAbout(form.warnings, read.at)} />
    </li>
  );
}

/** A word that stands many times on the page, with what it is about for those who hear it alone. */
function Named({ what, heading }: { what: string; heading: string }) {
  return (
    <>
      {what}
      <span className="visually-hidden"> mục: {heading}</span>
    </>
  );
}

/** The sentence it was read from, unless the heading says it already; its clause leads into the document. */
function Source({ form, read, heading }: { form: ReviewForm; read: QuoteRead; heading: string }) {
  const clause = form.clauseOf(read.at[0]);
  const place = (
    <a href={`#van-ban-${read.at[0]}`}>{clause === null ? "Xem trong văn bản" : `Mục ${clause}`}</a>
  );
  if (searchKey(read.quote).endsWith(searchKey(heading))) return <p className="review-place">{place}</p>;
  return (
    <Quote clause={place}>
      <span className="review-quote">{read.quote}</span>
    </Quote>
  );
}
