import type { Contribution, ContributionChoice } from "#domain/reports/contributions.ts";
import { formatNumber } from "#lib/vietnamese/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { contributionStep } from "./report-form.ts";

/**
 * Under a section that is being written: what those below wrote there, each to be taken into the own text with its
 * name, kept to be printed as theirs, or left out. Every button saves what was typed as well.
 */
export function ContributionsToSection({
  contributions,
  section,
  mayKeep,
}: {
  contributions: readonly Contribution[];
  section: string;
  /** Has the outline a place where they are printed? */
  mayKeep: boolean;
}) {
  if (contributions.length === 0) return null;
  const open = contributions.filter(({ choice }) => choice === "open");
  const decided = contributions.filter(({ choice }) => choice !== "open");
  const count = open.length > 0 ? `${formatNumber(open.length)} chưa xem` : "đã xem hết";
  return (
    <details className="contributions" open={open.length > 0}>
      <summary>
        {formatNumber(contributions.length)} phần viết của cấp dưới cho mục này ({count})
      </summary>
      <ul>
        {[...open, ...decided].map((words) => (
          <li key={words.source} className={words.choice === "open" ? undefined : "decided"}>
            <p className="who">
              {words.unitName}{" "}
              {words.choice !== "open" && <span className="tag">{decisions[words.choice]}</span>}
            </p>
            {words.section !== section && <p className="soft">Viết ở phần “{words.heading}”</p>}
            {words.choice === "open" && <p className="words">{words.text}</p>}
            <div className="actions">
              {choicesFor(words.choice, mayKeep).map((choice) => (
                <Button
                  key={choice}
                  kind="quiet"
                  name="step"
                  value={contributionStep(choice, words.source, section)}
                >
                  {labels[choice]}
                  <span className="visually-hidden"> phần của {words.unitName}</span>
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function choicesFor(choice: ContributionChoice, mayKeep: boolean): ContributionChoice[] {
  if (choice !== "open") return ["open"];
  return mayKeep ? ["taken", "kept", "dropped"] : ["taken", "dropped"];
}

const labels = {
  taken: "Đưa vào",
  kept: "Giữ nguyên ở mục ý kiến",
  dropped: "Bỏ qua",
  open: "Xem lại",
} as const satisfies Record<ContributionChoice, string>;

const decisions = {
  taken: "đã đưa vào",
  kept: "giữ nguyên",
  dropped: "bỏ qua",
} as const satisfies Record<Exclude<ContributionChoice, "open">, string>;
