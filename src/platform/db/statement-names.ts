/** Statements that come again and again get a name, under which each connection of PostgreSQL keeps them. */
export interface StatementNames {
  /** The name of a statement with parameters; undefined while it is too rare to be kept. */
  nameOf(text: string): string | undefined;
  /** What was kept under this name no longer fits the tables: the next time it is kept under another. */
  forget(text: string): void;
}

/** So often a text must come before it is kept: one that is written for each list of ids hardly comes twice. */
const oftenEnough = 4;

/** Each connection keeps a copy of each, of some tens of kB. */
const mostNames = 250;

/** Texts that are counted on their way to a name. */
const mostCounted = 2_000;

export function statementNames(): StatementNames {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  let given = 0;
  return {
    nameOf(text) {
      const known = names.get(text);
      if (known !== undefined || names.size >= mostNames) return known;
      const times = (seen.get(text) ?? 0) + 1;
      if (times < oftenEnough) {
        if (seen.size >= mostCounted) seen.clear();
        seen.set(text, times);
        return undefined;
      }
      seen.delete(text);
      const name = `kept_${(given += 1)}`;
      names.set(text, name);
      return name;
    },
    forget(text) {
      names.delete(text);
    },
  };
}
