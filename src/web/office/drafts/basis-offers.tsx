import type { DraftWarning } from "#domain/drafts/draft-warnings.ts";
import { Button } from "../../ui/button.tsx";
import { Hidden } from "../../ui/fields.tsx";

/** What the law register says of the bases, each with its successor to take over with one press. */
export function BasisOffers(props: {
  warnings: readonly DraftWarning[];
  bases: readonly string[];
  version: string;
}) {
  const { warnings, bases, version } = props;
  if (warnings.length === 0) return null;
  return (
    <ul className="draft-warnings">
      {warnings.map(({ message, offer }, at) => (
        <li key={at}>
          {message}
          {offer && (
            <form method="post">
              <Hidden name="version" value={version} />
              <Hidden name="bases" value={bases.toSpliced(offer.line, 1, ...offer.lines).join("\n")} />
              {offer.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <Button kind="quiet">{offer.lines.length === 0 ? "Bỏ căn cứ này" : "Thay căn cứ này"}</Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
