/** Where the present comes from. Injected everywhere, so that tests and demonstrations stand still. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A clock that always shows the same instant. */
export function fixedClock(instant: string): Clock {
  return () => new Date(instant);
}
