/** The longest that a timer of the browser can wait. */
export const maxWaitMs = 2 ** 31 - 1
