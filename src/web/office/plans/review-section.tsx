import { mostItems, textOf, type Fields, type ItemKind } from "#domain/readings/review-fields.ts";
import type { FieldErrors } from "#domain/refusal.ts";
import type { ReactNode } from "react";
import { hasErrors } from "./review-form.ts";

/**
 * One kind of item, with how many were read and looked at; where there is none, it says so. Folded, unless it is
 * what a coordinator looks at first, so that the page can be overseen on a phone.
 */
export function ReviewSection(props: {
  title: string;
  kind: ItemKind;
  found: number;
  form: { readonly errors: FieldErrors; readonly fields: Fields };
  open?: boolean;
  children: ReactNode;
}) {
  const { title, kind, found, form, open = false } = props;
  const shown = Math.min(found, mostItems);
  const seen = Array.from({ length: shown }, (_, at) => textOf(form.fields, `${kind}.${at}.seen`)).filter(
    Boolean,
  );
  return (
    <section aria-labelledby={`review-${kind}`}>
      <details className="review-section" open={open || hasErrors(form.errors, kind)}>
        <summary>
          <h2 id={`review-${kind}`}>
            {title} <span className="soft">({found})</span>
          </h2>
          <span className="soft" data-seen={kind}>
            {seen.length > 0 && `Đã soát ${seen.length}/${shown}`}
          </span>
        </summary>
        {found === 0 ? (
          <p className="soft">Văn bản không nêu mục này.</p>
        ) : (
          <ul className="review-list">{props.children}</ul>
        )}
        {found > mostItems && (
          <p className="soft">Chỉ hiện {mostItems} mục đầu; các mục sau không đưa vào kế hoạch.</p>
        )}
      </details>
    </section>
  );
}
