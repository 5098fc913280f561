/** Places at which a word that the glossary avoids is right. Each has its reason; an entry that finds nothing fails the check. */
export interface FalseAlarm {
  /** The file, from the repository's root. */
  file: string
  /** As the glossary writes it. */
  word: string
  reason: string
}

export const falseAlarms: readonly FalseAlarm[] = [
  {
    file: 'site/runtime/releases/overrides.ts',
    word: 'orders.json',
    reason: 'It reads what earlier versions wrote into that file.',
  },
  {
    file: 'site/runtime/releases/overrides.test.ts',
    word: 'orders.json',
    reason: 'It proves that what earlier versions wrote into that file is read.',
  },
]
