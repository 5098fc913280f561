/** Searches, puts the first ten results onto the page, and says how many those are. */
export type Show = (query: string, place: HTMLElement) => Promise<number>

/** A result as MiniSearch and Pagefind give it, as plain markup. */
export const itemMarkup = (address: string, title: string, excerpt: string): string =>
  `<li><a href="${address}">${title}</a><p>${excerpt}</p></li>`
