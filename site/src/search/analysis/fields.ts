/** What the index distinguishes in a record. The order is that of the files. */
export const fields = ['title', 'headings', 'tags', 'body'] as const
export type Field = (typeof fields)[number]

/** How much more a word counts in a field than in the body. Lunr's boosts. */
export const boosts: Record<Field, number> = { title: 2, headings: 1.5, tags: 1.5, body: 1 }
