import type { ReactNode } from "react";
import { ButtonLink } from "./button.tsx";

export function ToDoList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="to-do-list" aria-label={label}>
      {children}
    </ul>
  );
}

/**
 * One thing to do: verb, object, when, and the one button that does it. Stands in a ToDoList.
 * @param tone late: the day has passed; soon: near or come back; calm: the rest.
 */
export function ToDoRow(props: {
  verb: string;
  object: ReactNode;
  when: ReactNode;
  tone?: "late" | "soon" | "calm";
  to: string;
  action: string;
}) {
  const { verb, object, when, tone = "calm", to, action } = props;
  return (
    <li className={`to-do ${tone}`}>
      <div>
        <p>
          <strong>{verb}</strong> {object}
        </p>
        <p className="when">{when}</p>
      </div>
      <ButtonLink to={to} kind={tone === "calm" ? "quiet" : "primary"}>
        {action}
        <span className="visually-hidden">
          : {verb} {object}
        </span>
      </ButtonLink>
    </li>
  );
}
