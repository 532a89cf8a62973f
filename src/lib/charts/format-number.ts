const number = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

/** 1234.5 → "1.234,5": at most one digit after the comma. */
export function formatNumber(value: number): string {
  return number.format(value);
}

/** 91.66 → "91,7%". What is short of a whole is never rounded up to it: 99.96 → "99,9%". */
export function formatPercent(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  const shown = value < 100 && rounded >= 100 ? 99.9 : rounded;
  return `${formatNumber(shown)}%`;
}
