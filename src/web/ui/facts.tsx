import type { ReactNode } from "react";

/** What is known of one thing, line by line. An unknown value is said, never left blank. */
export function Facts({ items }: { items: readonly { term: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value ?? <span className="soft">Chưa có</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
