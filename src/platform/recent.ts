/** What was looked up a moment ago. */
export interface Recent<Value> {
  get(key: string): Value | undefined;
  /** To be taken before looking up what is then `put`: what was cleared meanwhile is not kept. */
  mark(): number;
  put(key: string, value: Value, mark: number): void;
  /** Finds or looks up. Those who ask for the same key at once share one look. A failure is not kept. */
  find(key: string, look: () => Promise<Value>): Promise<Value>;
  /** Forgets all at once; a look under way is not kept either. */
  clear(): void;
}

export interface RecentSettings {
  /** Entries at most; the one unused for longest goes first. */
  readonly most: number;
  readonly milliseconds: number;
  /** Milliseconds that only rise. */
  readonly now?: () => number;
}

/**
 * Keeps in memory what is asked for again and again, for a short time: another process may change it without telling
 * this one. Whoever changes it here clears it.
 */
export function recent<Value>(settings: RecentSettings): Recent<Value> {
  const { most, milliseconds, now = () => performance.now() } = settings;
  const kept = new Map<string, { value: Value; until: number }>();
  const looks = new Map<string, Promise<Value>>();
  let generation = 0;

  const get = (key: string) => {
    const entry = kept.get(key);
    if (!entry) return undefined;
    kept.delete(key);
    if (entry.until <= now()) return undefined;
    // Last in the map is last used.
    kept.set(key, entry);
    return entry.value;
  };
  const put = (key: string, value: Value, mark: number) => {
    if (mark !== generation) return;
    kept.delete(key);
    kept.set(key, { value, until: now() + milliseconds });
    if (kept.size <= most) return;
    for (const oldest of kept.keys()) {
      kept.delete(oldest);
      break;
    }
  };
  const look = async (key: string, ask: () => Promise<Value>) => {
    const mark = generation;
    try {
      const value = await ask();
      put(key, value, mark);
      return value;
    } finally {
      if (mark === generation) looks.delete(key);
    }
  };
  return {
    get,
    put,
    mark: () => generation,
    async find(key, ask) {
      const hit = get(key);
      if (hit !== undefined) return hit;
      const underWay = looks.get(key) ?? look(key, ask);
      looks.set(key, underWay);
      return underWay;
    },
    clear() {
      generation += 1;
      kept.clear();
      looks.clear();
    },
  };
}
