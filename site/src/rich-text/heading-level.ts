const tags = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const

/** The level of a heading; 1 is the page’s title. */
export type HeadingLevel = keyof typeof tags

const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6]

/** The level so many steps below another one. HTML ends at 6. */
export const levelBelow = (level: HeadingLevel, steps = 1): HeadingLevel => levels[level + steps - 1] ?? 6

/** The element of a heading. */
export const headingTag = (level: HeadingLevel) => tags[level]
