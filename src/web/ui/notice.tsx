import type { ReactNode } from "react";

/** A word to the person beside the page's content; "attention" is the only one in orange. */
export function Notice(props: {
  kind?: "info" | "good" | "attention" | "bad";
  title?: string;
  children?: ReactNode;
}) {
  return (
    <div className={`notice ${props.kind ?? "info"}`} role={props.kind === "bad" ? "alert" : undefined}>
      {props.title && <p className="notice-title">{props.title}</p>}
      {props.children && <div>{props.children}</div>}
    </div>
  );
}
