interface Lockable {
  lockedUntil?: Date | null | undefined;
}

export const isLocked = ({ lockedUntil }: Lockable, now: Date): boolean =>
  lockedUntil !== null && lockedUntil !== undefined && lockedUntil > now;

const freeAttempts = 5;
const lockMinutesMax = 60;

/** The first five failures cost nothing; each later one doubles the wait, from one minute to an hour. */
export function delayAfter(failures: number, now: Date): Date | null {
  if (failures < freeAttempts) return null;
  const minutes = Math.min(2 ** (failures - freeAttempts), lockMinutesMax);
  return new Date(now.getTime() + minutes * 60_000);
}
