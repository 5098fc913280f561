/** A place at which a word that the glossary avoids is right. One that excuses nothing any more fails the check. */
export interface FalseAlarm {
  /** The file, from the repository's root. */
  file: string
  /** As the glossary writes it. */
  word: string
  reason: string
}

const oldFile = 'A data folder from before the word changed still has this file; it is read once.'
const feedFormat = 'Atom is the name of the feed’s format.'

export const falseAlarms: readonly FalseAlarm[] = [
  {
    file: 'cms/src/editing/form/use-session-form.ts',
    word: 'most*',
    reason: 'mostRecentVersionIsAutosaved is a name of Payload’s.',
  },
  { file: 'site/src/feed/atom.ts', word: 'Atom', reason: feedFormat },
  { file: 'site/src/feed/feed.test.ts', word: 'Atom', reason: feedFormat },
  { file: 'site/runtime/releases/overrides.ts', word: 'orders.json', reason: oldFile },
  { file: 'site/runtime/releases/overrides.test.ts', word: 'orders.json', reason: oldFile },
]
