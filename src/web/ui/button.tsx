import type { ReactNode } from "react";

/** Primary once a page; danger for what cannot be taken back. */
export type ButtonKind = "primary" | "quiet" | "danger";

const className = (kind: ButtonKind) => `button ${kind}`;

/** Sends its form. The label says what happens: "Gửi báo cáo cho UBND xã". */
export function Button(props: { kind?: ButtonKind; name?: string; value?: string; children: ReactNode }) {
  return (
    <button
      type="submit"
      className={className(props.kind ?? "primary")}
      name={props.name}
      value={props.value}
    >
      {props.children}
    </button>
  );
}

/** A link that begins something; looks like a button, stays a link. */
export function ButtonLink(props: { to: string; kind?: ButtonKind; children: ReactNode }) {
  return (
    <a href={props.to} className={className(props.kind ?? "primary")}>
      {props.children}
    </a>
  );
}
