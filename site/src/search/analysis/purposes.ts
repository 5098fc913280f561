import type { Purpose } from '../records/purpose.ts'
import { analyze, type Analysis, type IndexTerm } from './analyze.ts'
import { PhraseTable, significantTerms } from './phrase-table.ts'

/** The words by which people ask for a purpose; a phrase counts as a whole. To teach the search another one, add it here. */
const phrases: Record<Purpose, readonly string[]> = {
  call: [
    ...['phone', 'phone number', 'telephone', 'telephone number', 'call', 'hotline', 'talk', 'speak', 'number to call'],
    ...['call someone', 'talk to someone', 'speak with someone', 'talk to a person', 'speak to a person'],
    // No record has a fax number: whoever asks for one is told whom to call.
    ...['fax', 'fax number'],
  ],
  write: ['email', 'email address', 'e-mail', 'e-mail address', 'mail', 'write'],
  reach: [
    'contact',
    'contact person',
    'contact information',
    'reach',
    'reach someone',
    'reach a person',
    'get in touch',
    'ask someone',
  ],
  watch: [
    ...['watch', 'replay', 'recording', 'recorded', 'video', 'video recording', 'missed', 'catch up', 'on demand'],
    ...['watch webinar', 'recorded webinar', 'webinar recording', 'past webinar', 'missed webinar', 'old webinar'],
    ...['previous webinar', 'watch past webinar', 'watch recording', 'watch recorded webinar', 'watch old webinar'],
  ],
}

/** A query that begins with one of these asks for a person, if the site has people to reach. They are stop words elsewhere. */
const askingForSomeone = new Set(['who', 'whom'])

const purposes: readonly Purpose[] = ['call', 'write', 'reach', 'watch']

/** What the index calls a purpose. No word of a text begins like this. */
export const termOfPurpose = (purpose: Purpose): string => `~${purpose}`

const table = new PhraseTable(
  purposes.flatMap((purpose) =>
    phrases[purpose].map((form) => ({
      name: termOfPurpose(purpose),
      terms: significantTerms(analyze(form)).map(({ term }) => term),
    })),
  ),
)

/** The purposes that a query asks for, each with the words that it stands for. */
export function purposesIn(analysis: Analysis): IndexTerm[] {
  const [first] = analysis.tokens
  return [
    ...(first && askingForSomeone.has(first.word)
      ? [{ term: termOfPurpose('reach'), kind: 'purpose', from: 0, to: 1 } as const]
      : []),
    ...table
      .in(significantTerms(analysis))
      .map(({ name, from, to }) => ({ term: name, kind: 'purpose', from, to }) as const),
  ]
}
