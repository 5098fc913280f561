import type { ContentTypeName, Publication } from '@osi/shared'
import { digestOfDocument } from './digest-of-document.ts'
import { digestOf } from '../../runtime/digest.ts'

/** Something that was looked at, and a digest of what it was like. */
export type Dependency = readonly [key: string, digest: string]

/** Answers what each thing that a page can look at was like, as a digest. Equal digests, equal things. */
export class Dependencies {
  readonly #publication: Publication
  readonly #passed: string
  /** Handed out again and again: thousands of pages look at the same menu. */
  readonly #known = new Map<string, Dependency>()

  /**
   * @param publication whose documents stay as they are
   * @param passed the last instant at which pages change by themselves: between two of them, `now` says nothing new
   */
  constructor(publication: Publication, passed: Date | undefined) {
    this.#publication = publication
    this.#passed = passed?.toISOString() ?? ''
  }

  /** What each of several things is like. @param keys as `observed` notes them */
  all(keys: Iterable<string>): Dependency[] {
    return Array.from(keys, (key) => this.#ingredient(key))
  }

  /** Whether everything is as it was. */
  areAsIn(before: readonly Dependency[]): boolean {
    return before.every(([key, digest]) => this.#ingredient(key)[1] === digest)
  }

  #ingredient(key: string): Dependency {
    let ingredient = this.#known.get(key)
    if (ingredient === undefined) this.#known.set(key, (ingredient = [key, this.#look(key)]))
    return ingredient
  }

  #look(key: string): string {
    const publication = this.#publication
    const space = key.indexOf(' ')
    const [kind, name] = space === -1 ? [key, ''] : [key.slice(0, space), key.slice(space + 1)]
    switch (kind) {
      case 'find':
        return digestIfAny(this.#found(name))
      case 'at': {
        const slash = name.indexOf('/')
        const type = name.slice(0, slash) as ContentTypeName
        return digestIfAny(publication.findAt(type, name.slice(slash)))
      }
      case 'all':
        return digestOf(
          publication
            .all(name as ContentTypeName)
            .map(digestOfDocument)
            .join(),
        )
      case 'pointing': {
        const [, type = '', field = '', id = ''] = /^(.+?)\.(.+?)=(.*)$/.exec(name) ?? []
        return digestOf(
          publication
            .pointingAt(type as ContentTypeName, field as never, id)
            .map(digestOfDocument)
            .join(),
        )
      }
      case 'global':
        return digestOf(JSON.stringify(publication.globals[name as keyof typeof publication.globals]) ?? '')
      case 'globals':
        return digestOf(JSON.stringify(publication.globals))
      case 'media':
        return digestOf(JSON.stringify(publication.media))
      case 'redirects':
        return digestOf(JSON.stringify(publication.redirects))
      case 'fingerprint':
        return publication.fingerprint
      case 'now':
        return this.#passed
      default:
        throw new Error(`A page looked at “${key}”, which nothing here knows.`)
    }
  }

  #found(name: string): object | undefined {
    const slash = name.indexOf('/')
    return this.#publication.find(name.slice(0, slash), name.slice(slash + 1)) as object | undefined
  }
}

const digestIfAny = (document: object | undefined): string => (document ? digestOfDocument(document) : '')
