import type { ReactNode } from "react";

/** A figure is a door: it leads to the records and the sentence that it stands on. */
export function FigureLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className="figure-link" href={to}>
      {children}
    </a>
  );
}
