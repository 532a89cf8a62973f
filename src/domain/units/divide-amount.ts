/**
 * Divides an amount by shares so that the parts make the whole again: the largest remainders get what rounding
 * leaves over, the earlier share where two are equal. Whole amounts stay whole, others are divided to hundredths.
 * @param amount not negative, with at most two decimals
 * @param shares over 0; taken in proportion, so that 0.3333 three times divides by three
 */
export function divideAmount(amount: number, shares: readonly number[]): number[] {
  const scale = Number.isInteger(amount) ? 1 : 100;
  const total = Math.round(amount * scale);
  const sum = shares.reduce((one, other) => one + other, 0);
  const exact = shares.map((share) => (total * share) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((one, other) => one + other, 0);
  const first = exact
    .map((value, place) => ({ place, remainder: value - Math.floor(value) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.place - other.place)
    .slice(0, left);
  for (const { place } of first) parts[place] = (parts[place] ?? 0) + 1;
  return parts.map((part) => part / scale);
}
