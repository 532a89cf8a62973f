import { standings } from "#domain/progress/standing.ts";
import { StandingMark } from "./standing.tsx";

/** The key to the seven marks, for a page that shows them without their words. */
export function StandingKey() {
  return (
    <ul className="standing-key" aria-label="Chú giải tình trạng">
      {standings.map((value) => (
        <li key={value}>
          <StandingMark value={value} />
        </li>
      ))}
    </ul>
  );
}
