/** Whether two lists hold the very same objects in the same order: what stayed from one snapshot to the next is the same object. */
export const areSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((item, place) => item === others[place])
