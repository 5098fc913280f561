import type { z } from 'zod'
import type { documentSchema } from './document.ts'
import type { Problem } from './problems.ts'

/** Follows a relation to a public document; undefined when it is missing or not public. */
export interface Finder {
  find(type: string, id: string | undefined): unknown
}

/**
 * What both sides mean by one kind of content.
 * Pure: it reads no clock and does no I/O, so that the admin UI, the publisher and the reader's browser agree.
 */
export interface ContentType<Name extends string, Schema extends typeof documentSchema> {
  /** The slug of its collection, and the name of its folder in every room. */
  name: Name
  labels: { singular: string; plural: string }
  /** The public document: an allow-list of what may leave the CMS. */
  schema: Schema
  /** Where a reader finds it, from the site's root: a page (`/webinars/x/`) or a place on one (`/contacts/#x`). */
  addressOf(document: z.output<Schema>, all: Finder): string
  /**
   * Rules that concern more than one field. Run in the admin UI, beside the fields, on whatever has been typed so far.
   * @param draft the document's values in the shape of its schema; any of them may be missing
   */
  problemsIn(draft: unknown): Problem[]
  /** The instants (ISO) at which what the site says of the document changes by itself. */
  boundariesOf(document: z.output<Schema>): string[]
  /** Documents as an editor would write them; tests, previews and documentation share them. */
  examples: readonly z.input<Schema>[]
}

/** Declares a content type; the parts that most types don't need have their plain defaults. */
export function defineContentType<const Name extends string, Schema extends typeof documentSchema>(
  type: Omit<ContentType<Name, Schema>, 'problemsIn' | 'boundariesOf'> &
    Partial<Pick<ContentType<Name, Schema>, 'problemsIn' | 'boundariesOf'>>,
): ContentType<Name, Schema> {
  return { problemsIn: () => [], boundariesOf: () => [], ...type }
}
