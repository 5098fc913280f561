import { problemsWithTimes } from '../events/words-about-time.ts'
import { unexplainedAcronyms } from './acronyms.ts'
import { readingGrade } from './reading-grade.ts'
import { shoutedRuns } from './shouted-runs.ts'
import { eachText, wordsIn, type Check } from './writing-check.ts'

const maxWordsInSentence = 30
/** Parents read it, and people whose first language is another. The site’s own words keep to 8; the names of programs alone cost two grades. */
const maxGrade = 10
/** A shorter text has no grade worth telling. */
const minWordsForGrade = 80

/** Finds acronyms that readers can’t know. */
export const acronyms: Check = (texts, { glossary }) =>
  unexplainedAcronyms(texts, glossary).map(({ path, word }) => ({
    path,
    quote: word,
    message: `“${word}” is not explained. Spell it out here, as in “Name in Full (${word})”, or add it to the glossary.`,
  }))

/** Finds several words in capitals. */
export const capitals: Check = eachText(({ passages }, { glossary }) =>
  passages
    .flatMap(({ text }) => shoutedRuns(text, glossary))
    .map(({ quote }) => ({
      quote,
      message: 'Words in capitals are hard to read, and some screen readers spell them out. Write them as usual.',
    })),
)

/** The end of a sentence; not the stop after “a.m.”, “Dr.” or an initial. */
const sentenceEnd = /(?<=[.!?][”"’)]?)(?<!\b(?:[ap]\.m|Dr|Mrs?|Ms|St|No|vs|e\.g|i\.e|\p{Lu})\.)\s+(?=[\p{Lu}“"(\d])/u

/** Finds sentences that are too long to be kept in mind. */
export const longSentences: Check = eachText(({ passages }) =>
  passages
    .filter(({ kind }) => kind !== 'heading')
    .flatMap(({ text }) => text.split(sentenceEnd))
    .flatMap((sentence) => {
      const { length } = wordsIn(sentence)
      const message = `This sentence has ${length} words. Make two or more of it.`
      return length > maxWordsInSentence ? [{ quote: sentence, message }] : []
    }),
)

/** Finds weekdays that don’t belong to their date, and times without a zone. */
export const daysAndTimes: Check = eachText(({ passages }, { near }) =>
  near === undefined ? [] : problemsWithTimes(passages.map(({ text }) => text).join('\n'), near),
)

/** Finds a document that is hard to read as a whole. */
export const gradeOfAll: Check = (texts) => {
  const sentences = texts
    .flatMap(({ passages }) => passages)
    .filter(({ kind, text }) => kind === 'paragraph' && wordsIn(text).length > 3)
    .map(({ text }) => text)
  if (wordsIn(sentences.join(' ')).length < minWordsForGrade) return []
  const grade = Math.round(readingGrade(sentences))
  const message = `The text reads like grade ${grade}. Shorter sentences and everyday words make it easier: aim for grade ${maxGrade} or below.`
  return grade > maxGrade ? [{ path: '', quote: '', message }] : []
}
