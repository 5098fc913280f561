/**
 * Words that say nothing about what a person is looking for. They are in the index all the same: a query that has nothing
 * else (“who we are”) is searched by them.
 */
const stopWords = new Set(
  (
    'a an and are as at be been but by can could did do does for from had has have how i if in into is it its me my of on or our ' +
    'should so such than that the their them then there these they this those to was we were what when where which who whom why ' +
    'will with would you your about am'
  ).split(' '),
)

/** @param word a folded word */
export const isStopWord = (word: string): boolean => stopWords.has(word)
