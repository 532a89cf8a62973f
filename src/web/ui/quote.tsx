import type { ReactNode } from "react";

/** The plan's own sentence. @param clause where it stands, e.g. "Mục II.1.a". */
export function Quote({ clause, children }: { clause?: ReactNode; children: ReactNode }) {
  return (
    <figure className="quote">
      <blockquote>{children}</blockquote>
      {clause && <figcaption>{clause}</figcaption>}
    </figure>
  );
}
