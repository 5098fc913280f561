/**
 * Hands the generated types to Payload. A content type that has its line in `shared` and is not generated yet counts as a collection all
 * the same, with what every content type has: the compiler then names the registry line that is missing, not each place that loops over
 * the types.
 */
import type { ContentTypeName } from '@osi/shared'
import type { Config } from '../payload-types.ts'

type Collections = Config['collections']
type Selects = Config['collectionsSelect']

type Generated = ContentTypeName & keyof Collections
type NotGenerated = Exclude<ContentTypeName, Generated>

declare module 'payload' {
  export interface GeneratedTypes extends Omit<Config, 'collections' | 'collectionsSelect'> {
    collections: Collections & Record<NotGenerated, Collections[Generated]>
    collectionsSelect: Selects & Record<NotGenerated, Selects[Generated]>
  }
}
