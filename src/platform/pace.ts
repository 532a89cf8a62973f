export interface Pace {
  /** Counts one more; false where there were too many lately. */
  may(key: string): boolean;
  /** Takes one back: what was counted turned out to be no matter. */
  forgive(key: string): void;
}

/** So many a while for each key, counted in this process: enough to slow down who tries without end. */
export function pace(settings: {
  readonly most: number;
  readonly milliseconds: number;
  /** Milliseconds that only rise. */
  readonly now?: () => number;
}): Pace {
  const { most, milliseconds, now = () => performance.now() } = settings;
  /** Beyond so many keys it begins anew, rather than fill the memory. */
  const mostKeys = 10_000;
  const seen = new Map<string, { count: number; until: number }>();
  return {
    may(key) {
      const at = now();
      const entry = seen.get(key);
      if (entry && entry.until > at) {
        entry.count += 1;
        return entry.count <= most;
      }
      if (seen.size >= mostKeys) seen.clear();
      seen.set(key, { count: 1, until: at + milliseconds });
      return true;
    },
    forgive(key) {
      const entry = seen.get(key);
      if (!entry) return;
      entry.count -= 1;
      if (entry.count <= 0) seen.delete(key);
    },
  };
}
