/** The one place on the site's side that reads the clock. A test or `SITE_AS_OF` gives another. */
export type Clock = () => Date

/** @param asOf an instant at which time stands still; without it, the machine's clock */
export const clockOf = (asOf?: Date): Clock => (asOf ? () => new Date(asOf) : () => new Date())
