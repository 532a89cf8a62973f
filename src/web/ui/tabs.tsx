import type { ReactNode } from "react";

/** Neighbouring pages of one thing. Links, because each is a page with an address. */
export function Tabs(props: {
  label?: string;
  items: readonly { to: string; label: ReactNode; current?: boolean }[];
}) {
  return (
    <nav className="tabs" aria-label={props.label ?? "Phần của trang"}>
      <ul className="tab-list">
        {props.items.map(({ to, label, current }) => (
          <li key={to}>
            <a href={to} aria-current={current ? "page" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
