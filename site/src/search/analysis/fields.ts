/**
 * What the index distinguishes in a record. The order is that of the files. Stop words are in a field of their own, and only
 * those of titles, headings and tags: a query that has nothing else (“who we are”) means a name. In the other fields they would
 * count in the lengths that Lunr weighs by, and be a fifth of the bytes.
 */
export const fields = ['title', 'headings', 'tags', 'body', 'stopWords'] as const
export type Field = (typeof fields)[number]

/** How much more a word counts in a field than in the body. Lunr's boosts. */
export type Boosts = Readonly<Record<Field, number>>

/** A query of so many words may be a name; one of more says what something is about. */
const maxWordsOfName = 5

const forNames: Boosts = { title: 2, headings: 1.5, tags: 1.5, body: 1, stopWords: 1 }
const forTopics: Boosts = { title: 1.3, headings: 1.15, tags: 1.15, body: 1, stopWords: 1 }

/**
 * The boosts for a query. The names of things are in titles; what a text is about is in all of it, and its title, being short,
 * would outweigh the rest.
 * @param words how many different words are looked for
 */
export const boostsFor = (words: number): Boosts => (words <= maxWordsOfName ? forNames : forTopics)
