/** The one place where the CMS reads the clock; everything else is told what time it is. */
export const now = (): Date => new Date()
