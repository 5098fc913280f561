/** Whether what would be done now is as much of each kind as what was shown. */
export const areSameCounts = (
  now: Readonly<Record<string, number>>,
  shown: Readonly<Record<string, unknown>>,
): boolean => Object.entries(now).every(([kind, count]) => shown[kind] === count)
