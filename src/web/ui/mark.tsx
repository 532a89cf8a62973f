/** The sign of Lan Tỏa: circles that spread. Decoration beside the name, so silent for screen readers. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <circle cx="16" cy="16" r="4" fill="#0B5D5A" />
      <circle cx="16" cy="16" r="9" stroke="#0B5D5A" strokeWidth="2.5" />
      <circle
        cx="16"
        cy="16"
        r="14"
        stroke="#B4500B"
        strokeWidth="2.5"
        strokeDasharray="58 30"
        strokeLinecap="round"
      />
    </svg>
  );
}
