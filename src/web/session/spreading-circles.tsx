const radii = [40, 76, 112, 148, 184, 220, 256] as const;

/** The sign of Lan Tỏa grown to a wall: each circle fainter than the one inside it. */
export function SpreadingCircles() {
  return (
    <svg viewBox="0 0 520 520" fill="none" stroke="#fff" strokeWidth="3" aria-hidden="true">
      <circle cx="260" cy="260" r="14" fill="#fff" stroke="none" />
      {radii.map((r, index) => (
        <circle key={r} cx="260" cy="260" r={r} opacity={0.5 - index * 0.065} />
      ))}
      <path d="M260 112a148 148 0 0 0-148 148" stroke="#f2b184" strokeLinecap="round" strokeWidth="5" />
      <path d="M260 444a184 184 0 0 1-159-92" stroke="#f2b184" strokeLinecap="round" strokeWidth="5" />
    </svg>
  );
}
