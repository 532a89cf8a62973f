import { type LawStatus, lawStatusNames } from "#domain/laws/law-status.ts";

const signs = {
  "in-force": "●",
  ending: "▲",
  ended: "■",
  "not-yet": "○",
  unknown: "?",
} as const satisfies Record<LawStatus, string>;

/** How a document stands, by shape, colour and word; beside it, that nobody has held it against the document yet. */
export function LawMark({ status, sure }: { status: LawStatus; sure: boolean }) {
  return (
    <span className="law-marks">
      <span className={`law-mark ${status}`}>
        <span aria-hidden="true">{signs[status]}</span> {lawStatusNames[status]}
      </span>
      {!sure && <span className="law-unsure">Chưa xác minh</span>}
    </span>
  );
}
