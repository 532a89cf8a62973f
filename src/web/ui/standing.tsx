import { type Standing, standingNames } from "#domain/progress/standing.ts";
import { type MarkPath, standingShapes } from "#lib/charts/standing-shapes.ts";

export type StandingValue = Standing;

/**
 * Shape, colour and word: each alone is enough to tell the seven apart, on screen, in grey and on paper.
 * @param label stands in the word's place (a figure, say); the word is then heard and shown on hovering.
 * @param compact the shape alone, for dense grids that carry a key.
 */
export function StandingMark({
  value,
  label,
  compact,
}: {
  value: Standing;
  label?: string;
  compact?: boolean;
}) {
  const name = standingNames[value];
  const shapes: readonly MarkPath[] = standingShapes[value];
  const hidden = compact || label !== undefined;
  return (
    <span className={`standing ${value}`} title={hidden ? name : undefined}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {shapes.map(({ d, line }) =>
          line === undefined ? (
            <path key={d} d={d} fill="currentColor" />
          ) : (
            <path key={d} d={d} fill="none" stroke="currentColor" strokeWidth={line} />
          ),
        )}
      </svg>
      {hidden ? <span className="visually-hidden">{name}</span> : name}{" "}
      {label !== undefined && !compact && <span className="num">{label}</span>}
    </span>
  );
}
