import { formatNumber } from "#lib/vietnamese/numbers.ts";

/** 0.875 → "87,5%"; of nothing that was due there is no share. */
export function rateText(rate: number | null): string {
  return rate === null ? "chưa đến hạn" : `${formatNumber(Math.round(rate * 1000) / 10)}%`;
}
