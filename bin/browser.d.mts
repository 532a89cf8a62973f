/** The path of a browser that is there; null where there is none. */
export function findBrowser(): string | null;
/** The same, fetched where that can be done without asking. */
export function getBrowser(): string | null;
