/**
 * Words for a page, of which no line ends between an hour and its “a.m.” or “p.m.”: a space that doesn’t break stands there.
 * For what readers see on pages alone; in calendars, feeds, data and what the search looks in, a space is a space.
 */
export const withWholeTimes = (words: string): string => words.replace(/ (?=[ap]\.m\.)/g, '\u00a0')
