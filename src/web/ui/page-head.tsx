import type { ReactNode } from "react";
import { BackArrow } from "./icons.tsx";

/** The head of a page: its one h1, which also names the browser's tab, so a page with it needs no `meta`. */
export function PageHead(props: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  back?: { to: string; label: string };
}) {
  return (
    <header className="page-head">
      <title>{`${props.title} · Lan Tỏa`}</title>
      {props.back && (
        <a className="back" href={props.back.to}>
          <BackArrow />
          {props.back.label}
        </a>
      )}
      <div className="page-head-row">
        <div>
          <h1>{props.title}</h1>
          {props.lead && <p className="lead">{props.lead}</p>}
        </div>
        {props.actions && <div className="actions">{props.actions}</div>}
      </div>
    </header>
  );
}
