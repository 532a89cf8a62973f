/** Numbers as Vietnamese documents print them: a dot between thousands, a comma before decimals. */

const formats = new Map<string, Intl.NumberFormat>();

/**
 * 1234.5 → "1.234,5". With `decimals`, exactly so many; without, as many as are needed up to two.
 * Halves are rounded away from zero.
 * @throws RangeError for NaN and infinity, so that no page prints them.
 */
export function formatNumber(number: number, decimals?: number): string {
  if (!Number.isFinite(number)) throw new RangeError(`Not a number to show: ${number}`);
  return formatOf(decimals ?? 0, decimals ?? 2).format(number);
}

/**
 * A share as per cent, at most so many decimals: 0.705 → "70,5%". A share short of the whole never reads
 * "100%", and one above nothing never reads "0%": 0.9999 → "99,9%", 0.0001 → "0,1%".
 */
export function formatPercent(share: number, decimals = 1): string {
  if (!Number.isFinite(share)) throw new RangeError(`Not a share to show: ${share}`);
  const step = 10 ** -decimals;
  let percent = share * 100;
  if (share < 1 && percent > 100 - step) percent = 100 - step;
  if (share > 0 && percent < step) percent = step;
  return `${formatOf(0, decimals).format(percent)}%`;
}

/**
 * "1.234,5", "1234,5", "1 234", "-3" as people type them → a number; undefined where it is none or could be
 * read in two ways ("12.5" is no Vietnamese number, "1.234" is one thousand two hundred and thirty-four).
 */
export function parseVietnameseNumber(typed: string): number | undefined {
  const text = typed.trim();
  const plain = /^[-−]?\d{1,15}(?:,\d{1,15})?$/.test(text);
  const grouped = /^[-−]?\d{1,3}(?:(?:\.\d{3}){1,4}|(?:[ \u00A0\u202F]\d{3}){1,4})(?:,\d{1,15})?$/.test(text);
  if (!plain && !grouped) return undefined;
  return Number(
    text
      .replace(/[. \u00A0\u202F]/g, "")
      .replace("−", "-")
      .replace(",", "."),
  );
}

/** Building a format costs far more than using it. */
function formatOf(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat("vi-VN", {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: "negative",
    });
  formats.set(key, format);
  return format;
}
