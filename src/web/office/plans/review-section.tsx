import { mostItems, type ItemKind } from "#domain/plans/review-fields.ts";
import type { ReactNode } from "react";

/** One kind of item, with how many were read; where there is none, it says so. */
export function ReviewSection(props: { title: string; kind: ItemKind; found: number; children: ReactNode }) {
  const { title, kind, found } = props;
  return (
    <section aria-labelledby={`review-${kind}`}>
      <h2 id={`review-${kind}`}>
        {title} <span className="soft">({found})</span>
      </h2>
      {found === 0 ? (
        <p className="soft">Văn bản không nêu mục này.</p>
      ) : (
        <ul className="review-list">{props.children}</ul>
      )}
      {found > mostItems && (
        <p className="soft">Chỉ hiện {mostItems} mục đầu; các mục sau không đưa vào kế hoạch.</p>
      )}
    </section>
  );
}
