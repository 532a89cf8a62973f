import { type Standing, standings } from "#domain/progress/standing.ts";
import { type MarkPath, standingShapes } from "#lib/charts/standing-shapes.ts";

/** The seven marks drawn once on the page; a table of thousands of cells refers to them. */
export function MarkShapes() {
  return (
    <svg className="mark-shapes" aria-hidden="true">
      {standings.map((standing) => {
        const shapes: readonly MarkPath[] = standingShapes[standing];
        return (
          <symbol key={standing} id={`mark-${standing}`} viewBox="0 0 16 16">
            {shapes.map(({ d, line }) =>
              line === undefined ? (
                <path key={d} d={d} fill="currentColor" />
              ) : (
                <path key={d} d={d} fill="none" stroke="currentColor" strokeWidth={line} />
              ),
            )}
          </symbol>
        );
      })}
    </svg>
  );
}

/** Stands on a page with MarkShapes. */
export function MarkUse({ standing }: { standing: Standing }) {
  return (
    <svg className="mark">
      <use href={`#mark-${standing}`} />
    </svg>
  );
}
