import type { ReactNode } from "react";

/** An empty page says what will be here and how to begin. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
