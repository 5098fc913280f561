import lunr from 'lunr'
import { Concepts } from '../analysis/concepts.ts'
import { fields, type Boosts } from '../analysis/fields.ts'
import { termsOfField } from '../files/record-analysis.ts'
import type { SearchRecord, Synonyms } from '../records/record.ts'

/** Lunr's own index of everything, of the same terms: made by Lunr's own builder, nothing of ours in it but the analyzer. What ours is compared with. */
export function wholeLunrIndex(records: readonly SearchRecord[], synonyms: Synonyms, boosts: Boosts): lunr.Index {
  const concepts = new Concepts(synonyms)
  const builder = new lunr.Builder()
  builder.ref('id')
  for (const field of fields) {
    builder.field(field, {
      boost: boosts[field],
      extractor: (document) => termsOfField(document as SearchRecord, field, concepts),
    })
  }
  // The fields' extractors analyze already: Lunr gets a token for each term.
  const takeTerms = (terms: unknown) => (terms as string[]).map((term) => new lunr.Token(term, {}))
  ;(builder as unknown as { tokenizer: unknown }).tokenizer = takeTerms
  for (const record of records) builder.add(record)
  return builder.build()
}
