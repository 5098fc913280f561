/**
 * What the index distinguishes in a record. The order is that of the files. Stop words are in a field of their own, and only
 * those of titles, headings and tags: a query that has nothing else (“who we are”) means a name. In the other fields they would
 * count in the lengths that Lunr weighs by, and be most of the bytes.
 */
export const fields = ['title', 'headings', 'tags', 'body', 'stopWords'] as const
export type Field = (typeof fields)[number]

/** How much more a word counts in a field than in the body. Lunr's boosts. */
export const boosts: Record<Field, number> = { title: 2, headings: 1.5, tags: 1.5, body: 1, stopWords: 1 }
