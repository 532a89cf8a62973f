import type { ReactNode } from "react";

/** Line drawings of 24 × 24 beside words, never instead of them. */
function Icon({ children, size = 24 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const BackArrow = () => (
  <Icon size={18}>
    <path d="M19 12H5m6-6-6 6 6 6" />
  </Icon>
);

export const DownArrow = () => (
  <Icon size={16}>
    <path d="m6 9 6 6 6-6" />
  </Icon>
);

export const ToDoIcon = () => (
  <Icon>
    <path d="m4 6 1.5 1.5L8 5M4 12l1.5 1.5L8 11M4 18l1.5 1.5L8 17M12 6h8M12 12h8M12 18h8" />
  </Icon>
);

export const ActivityIcon = () => (
  <Icon>
    <path d="M12 5v14M5 12h14" />
    <circle cx="12" cy="12" r="10" />
  </Icon>
);

export const ProgressIcon = () => (
  <Icon>
    <path d="M4 20V10m5.5 10V4M15 20v-7m5 7V7" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M4 7h16M4 12h16M4 17h16" />
  </Icon>
);
