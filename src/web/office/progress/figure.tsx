import type { FigureText } from "#domain/progress/figure-text.ts";
import type { Standing } from "#domain/progress/standing.ts";
import { StandingMark } from "../../ui/standing.tsx";

/** A figure with where it stands, by shape, colour and word, and what more there is to say. */
export function Figure({ figure, standing }: { figure: FigureText; standing: Standing | null }) {
  return (
    <span className="cell">
      <span className="figure">
        {figure.amount} <small>{figure.unit}</small>
      </span>
      {standing && <StandingMark value={standing} />}
      {figure.detail && <span className="detail">{figure.detail}</span>}
    </span>
  );
}
