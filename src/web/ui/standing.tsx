import { type Standing, standingNames } from "#domain/progress/standing.ts";
import type { ReactNode } from "react";

export type StandingValue = Standing;

/** Shape, colour and word: each alone is enough to tell the seven apart, on screen, in grey and on paper. */
const shapes = {
  met: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  "on-course": (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
    </>
  ),
  behind: <path d="M8 1 15.5 15H.5z" fill="currentColor" />,
  late: <path d="M1.5 1.5h13v13h-13z" fill="currentColor" />,
  "no-data": <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />,
  "not-comparable": <path d="M2 8h12" stroke="currentColor" strokeWidth="3" />,
  "not-enough-ground": (
    <path
      d="M4.5 5a3.5 3.5 0 1 1 5.3 3C8.500 8.800 8 9.400 8 10.700M8 13v2"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
    />
  ),
} as const satisfies Record<Standing, ReactNode>;

/**
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
  const hidden = compact || label !== undefined;
  return (
    <span className={`standing ${value}`} title={hidden ? name : undefined}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[value]}
      </svg>
      {hidden ? <span className="visually-hidden">{name}</span> : name}{" "}
      {label !== undefined && !compact && <span className="num">{label}</span>}
    </span>
  );
}
