import { eachText, type Check } from './writing-check.ts'

/** Finds headings without words: screen readers offer them all the same. */
export const emptyHeadings: Check = eachText(({ passages }) =>
  passages
    .filter(({ kind, text }) => kind === 'heading' && text === '')
    .map(() => ({ quote: '', message: 'A heading has no words. Write some, or remove it.' })),
)

/** Finds headings that leave out a level. The page’s title is the heading of level 1. */
export const headingOrder: Check = eachText(({ passages }) => {
  let before = 1
  return passages
    .filter(({ kind, text }) => kind === 'heading' && text !== '')
    .flatMap(({ level = 2, text }) => {
      const [last, allowed] = [before, before + 1]
      before = level
      if (level <= allowed) return []
      const what =
        last === 1 ? `The first heading is a Heading ${level}.` : `A Heading ${level} follows a Heading ${last}.`
      const message = `${what} Make it a Heading ${allowed}: people who listen to the page find sections by their levels.`
      return [{ quote: text, message }]
    })
})

/** Finds tables whose first row or column is not marked as a header. */
export const tablesWithoutHeader: Check = eachText(({ headerlessTables }) =>
  headerlessTables.map((quote) => ({
    quote,
    message:
      'The table has no header row. Mark its first row as one, so that each value is read with its column’s name.',
  })),
)
