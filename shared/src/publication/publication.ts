import { valuesOf } from '../values/unknown-value.ts'
import type { z } from 'zod'
import {
  contentTypeNames,
  contentTypeOf,
  isContentTypeName,
  titleIn,
  type ContentTypeName,
  type DocumentOf,
} from '../content-types/registry.ts'
import { globalNames, globalSchemas, type GlobalName, type GlobalOf } from '../globals/registry.ts'
import { mediaSchema, type Media } from './media.ts'
import { redirectSchema, type Redirect } from './redirect.ts'
import type { DocumentProblem, Snapshot } from './snapshot.ts'

type Documents = { [Name in ContentTypeName]: readonly DocumentOf<Name>[] }
type Globals = { [Name in GlobalName]?: GlobalOf<Name> }

/** Something small that follows from many documents and seldom changes, like the year of the newest list. */
export class Derivation<Value> {
  /** Its own among all. */
  readonly name: string
  readonly #from: (publication: Publication) => Value
  readonly #known = new WeakMap<Publication, { value: Value }>()

  /** @param from works it out: a value that JSON can write */
  constructor(name: string, from: (publication: Publication) => Value) {
    this.name = name
    this.#from = from
  }

  /** What it comes to in a publication. Worked out once for each. */
  in(publication: Publication): Value {
    const known = this.#known.get(publication) ?? { value: this.#from(publication) }
    this.#known.set(publication, known)
    return known.value
  }
}

/** Everything public at one instant, parsed. What the site renders from; it never changes once it is made. */
export class Publication {
  readonly fingerprint: string
  readonly documents: Documents
  readonly globals: Globals
  readonly media: readonly Media[]
  readonly redirects: readonly Redirect[]
  readonly #byId: Map<string, unknown>
  /** Made when it is first asked for. */
  readonly #byAddress = new Map<ContentTypeName, Map<string, unknown>>()
  readonly #byRelation = new Map<string, Map<string, unknown[]>>()

  constructor(parts: {
    fingerprint: string
    documents: Documents
    globals: Globals
    media: readonly Media[]
    redirects: readonly Redirect[]
  }) {
    this.fingerprint = parts.fingerprint
    this.documents = parts.documents
    this.globals = parts.globals
    this.media = parts.media
    this.redirects = parts.redirects
    this.#byId = new Map<string, unknown>([
      ...contentTypeNames.flatMap((name) =>
        this.documents[name].map((document) => [`${name}/${document.id}`, document] as const),
      ),
      ...this.media.map((file) => [`media/${file.id}`, file] as const),
    ])
  }

  /** All documents of a type, in the order in which the CMS sent them. */
  all<Name extends ContentTypeName>(name: Name): readonly DocumentOf<Name>[] {
    return this.documents[name]
  }

  /** The document that a relation points at; undefined when the relation is empty or its document is not public. */
  find<Name extends ContentTypeName>(type: Name, id: string | undefined): DocumentOf<Name> | undefined
  find(type: 'media', id: string | undefined): Media | undefined
  find(type: string, id: string | undefined): unknown
  find(type: string, id: string | undefined): unknown {
    return id === undefined ? undefined : this.#byId.get(`${type}/${id}`)
  }

  /** The document that a page is about, by the page's address; undefined when no document of that type is there. */
  findAt<Name extends ContentTypeName>(type: Name, address: string): DocumentOf<Name> | undefined {
    let byAddress = this.#byAddress.get(type)
    if (!byAddress) {
      byAddress = new Map(this.documents[type].map((document) => [this.addressOf(type, document), document]))
      this.#byAddress.set(type, byAddress)
    }
    return byAddress.get(address) as DocumentOf<Name> | undefined
  }

  /**
   * The documents of a type that point at a document: the pages below a page, the questions about a category.
   * @param field the name of their relation, a single id
   * @returns in the order in which the CMS sent them
   */
  pointingAt<Name extends ContentTypeName>(
    type: Name,
    field: keyof DocumentOf<Name> & string,
    id: string,
  ): readonly DocumentOf<Name>[] {
    let byId = this.#byRelation.get(`${type}.${field}`)
    if (!byId) {
      byId = Map.groupBy(this.documents[type] as readonly DocumentOf<Name>[], (document) =>
        String(document[field] ?? ''),
      )
      this.#byRelation.set(`${type}.${field}`, byId)
    }
    return (byId.get(id) ?? []) as DocumentOf<Name>[]
  }

  /**
   * What follows from many documents. A page that reads it this way depends on what it comes to, and is not made again for each of those
   * documents.
   */
  derived<Value>(derivation: Derivation<Value>): Value {
    return derivation.in(this)
  }

  /** Where a reader finds a document, from the site's root. */
  addressOf<Name extends ContentTypeName>(type: Name, document: DocumentOf<Name>): string {
    return contentTypeOf(type).addressOf(document, this)
  }

  /** Where an internal link leads; undefined when its target is not public. */
  addressOfRelation(type: string, id: string): string | undefined {
    const document = this.find(type, id)
    return document && isContentTypeName(type) ? contentTypeOf(type).addressOf(document as never, this) : undefined
  }
}

/** An item of a snapshot as it was read. */
type ReadItem = { value: unknown } | { problem: DocumentProblem }

/** Parses an item by itself: what it is, or a sentence about what is wrong with it. */
function readItem(type: string, schema: z.ZodType, raw: unknown): ReadItem {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return { value: parsed.data }
  const [issue] = parsed.error.issues
  const { id } = valuesOf(raw)
  return {
    problem: {
      type,
      id: typeof id === 'string' ? id : '',
      title: titleIn(type, raw),
      path: issue?.path.join('.') ?? '',
      message: issue?.message ?? 'It does not have the form that the site expects.',
    },
  }
}

/** What a snapshot says, and what of it was left out with the reason. */
export interface ReadSnapshot {
  /** The same snapshot, with what was read of each item in the item's place: so nothing need be kept twice. */
  snapshot: Snapshot
  publication: Publication
  problems: DocumentProblem[]
}

/**
 * Reads snapshots one after the other. An item that is the very same object as in one before (`snapshotWith`) is not parsed again and
 * comes out as the same object, so that whoever follows a site of thousands of documents looks at what changed alone.
 */
export class SnapshotReader {
  readonly #read = new WeakMap<object, ReadItem>()

  /**
   * Parses a snapshot document by document. Its items must not be changed afterwards.
   * @returns what is sound, and what was left out with the reason, the CMS's own problems included
   */
  read(snapshot: Snapshot): ReadSnapshot {
    const problems: DocumentProblem[] = [...snapshot.problems]
    const readEach = <Output>(type: string, schema: z.ZodType<Output>, items: readonly unknown[]): Output[] =>
      items.flatMap((raw) => {
        const item = this.#item(type, schema, raw)
        if ('value' in item) return [item.value as Output]
        problems.push(item.problem)
        return []
      })
    const itemOf = (raw: unknown): unknown => {
      const item = typeof raw === 'object' && raw !== null ? this.#read.get(raw) : undefined
      return item && 'value' in item ? item.value : raw
    }
    const documents = Object.fromEntries(
      contentTypeNames.map((name) => [
        name,
        readEach(name, contentTypeOf(name).schema, snapshot.documents[name] ?? []),
      ]),
    ) as unknown as Documents
    const globals = Object.fromEntries(
      globalNames.flatMap((name) => {
        const raw = snapshot.globals[name]
        return raw === undefined
          ? []
          : readEach(name, globalSchemas[name] as z.ZodType, [raw]).map((value) => [name, value])
      }),
    ) as Globals
    const publication = new Publication({
      fingerprint: snapshot.fingerprint,
      documents,
      globals,
      media: readEach('media', mediaSchema, snapshot.media),
      redirects: readEach('redirects', redirectSchema, snapshot.redirects),
    })
    return {
      publication,
      problems,
      snapshot: {
        ...snapshot,
        documents: Object.fromEntries(
          Object.entries(snapshot.documents).map(([type, items]) => [type, items.map(itemOf)]),
        ),
        media: snapshot.media.map(itemOf),
        redirects: snapshot.redirects.map(itemOf),
      },
    }
  }

  #item(type: string, schema: z.ZodType, raw: unknown): ReadItem {
    if (typeof raw !== 'object' || raw === null) return readItem(type, schema, raw)
    const known = this.#read.get(raw)
    if (known) return known
    const item = readItem(type, schema, raw)
    this.#read.set(raw, item)
    // What was read once reads as itself.
    if ('value' in item && typeof item.value === 'object' && item.value !== null) this.#read.set(item.value, item)
    return item
  }
}

/**
 * Parses one snapshot document by document.
 * @returns what is sound, and what was left out with the reason, the CMS's own problems included
 */
export const readPublication = (snapshot: Snapshot): ReadSnapshot => new SnapshotReader().read(snapshot)
