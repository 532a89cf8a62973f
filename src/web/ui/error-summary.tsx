import type { FieldErrors } from "#domain/refusal.ts";
import { fieldId } from "./field-frame.tsx";

/** What is left to look at, first on the page; each line leads to its field. Nothing where nothing is wrong. */
export function ErrorSummary(props: { errors: FieldErrors; labels?: Readonly<Record<string, string>> }) {
  const errors = Object.entries(props.errors);
  if (errors.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- after a refused form, reading starts at what was refused
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>Còn {errors.length} chỗ cần xem lại</h2>
      <ul className="error-list">
        {errors.map(([name, message]) => (
          <li key={name}>
            {name === "" ? (
              message
            ) : (
              <a href={`#${fieldId(name)}`}>{sentence(props.labels?.[name], message)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Messages that name their field already are not made to say it twice. */
function sentence(label: string | undefined, message: string): string {
  const named = label === undefined || message.toLowerCase().includes(label.toLowerCase());
  return named ? message : `${label}: ${message}`;
}
