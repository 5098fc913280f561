import { namesIn } from '../values/unknown-value.ts'
import type { Finding, Rule } from './check-writing.ts'
import { wordsIn, type Found } from './writing-check.ts'

/** What an editor can mend of what axe finds on a finished page. */
interface PageRule {
  /** What is wrong, and what to do about it: a sentence or two for the editor. */
  message: string
  /** Whether it is wrong with these words; left out, it is with any. */
  concerns?: (words: string) => boolean
  /** The check of the text that says the same of the same words, and says it without the preview. */
  saidBy?: Rule
}

const maxWordsInHeading = 12

/** A line in bold that ends like a sentence stresses something; one that doesn’t stands there as a heading. */
const looksLikeHeading = (words: string): boolean =>
  !/[.!;,…]["”’)]*$/.test(words.trim()) && wordsIn(words).length <= maxWordsInHeading

/**
 * The rules of axe whose faults come from what an editor wrote, by axe’s own names. All others concern what the site makes by itself: they
 * are for its developers, and its own tests hold them for every kind of page.
 */
export const pageRules = {
  'heading-order': {
    message:
      'On the finished page, this heading leaves out a level. Make it one level below the heading before it: people who listen to the page find sections by their levels.',
    saidBy: 'heading-order',
  },
  'p-as-heading': {
    message:
      'This line looks like a heading, but is only bold: people who listen to the page can’t find it as one. Make it a heading in the toolbar.',
    concerns: looksLikeHeading,
  },
  'identical-links-same-purpose': {
    message:
      'Several links on the page have these words, but lead to different places. Give each link words of its own: people also meet links in a list, without the text around them.',
    saidBy: 'link-words',
  },
  'image-redundant-alt': {
    message:
      'The caption and the text for people who can’t see the picture are the same, and are read twice. Have the caption say something else, or remove it.',
  },
  'empty-table-header': {
    message:
      'A header of this table is empty. Write into it what its column or row is about: a screen reader reads it before each value.',
  },
  'th-has-data-cells': {
    message: 'This table has a header without any values. Fill in the values, or remove the row or column.',
  },
  'table-fake-caption': {
    message:
      'The first row of this table is one wide cell. If it says what the table shows, move its words into a table caption above the table: a screen reader takes the row for a value.',
  },
  'target-size': {
    message:
      'This link is hard to hit with a finger: it is short, and close to another. Link more words, or give each link a line of its own.',
  },
} as const satisfies Record<string, PageRule>

/** axe’s name of a rule whose faults an editor can mend. */
export type PageRuleName = keyof typeof pageRules

export const pageRuleNames = namesIn(pageRules)

/** What axe found on the finished page, in words that a field has. */
export interface PageFault {
  rule: PageRuleName
  /** The field’s path in dots. */
  path: string
  /** The words that are meant, as they stand on the page. */
  quote: string
  /** The number by which the preview finds the place again. */
  mark: number
}

/** A fault of the finished page, for the list of findings. */
export interface PageFinding extends Found {
  /** Not the name of a check of the text: a dismissal is of one of them. */
  rule: `page:${PageRuleName}`
  mark: number
}

/**
 * What axe found, in an editor’s words.
 * @param faults in the order of the page
 * @param said what the checks of the text have found: what they say of the same words is not said twice
 */
export function findingsOnPage(faults: readonly PageFault[], said: readonly Finding[]): PageFinding[] {
  return faults.flatMap(({ rule, path, quote, mark }) => {
    const { message, concerns, saidBy }: PageRule = pageRules[rule]
    const isSaid = saidBy && said.some((finding) => finding.rule === saidBy && finding.quote === quote)
    if (isSaid || (concerns && !concerns(quote))) return []
    return [{ rule: `page:${rule}` as const, path, quote, message, mark }]
  })
}
