import { isValues } from '@osi/shared'
import type { ContentTypeName, Publication } from '@osi/shared'
import { digestOfDocument } from './digest-of-document.ts'
import { derivationNamed } from './tracked-publication.ts'
import { digestOf } from '../../runtime/digest.ts'

/** Something that a page read, and a digest of what it was like. */
export type Dependency = readonly [key: string, digest: string]

/** Digests of everything in a publication that a page can read. Equal digests, equal things. */
export class Dependencies {
  readonly #publication: Publication
  readonly #passed: string
  /** Made once each: thousands of pages read the same menu. */
  readonly #known = new Map<string, Dependency>()

  /**
   * @param publication whose documents stay as they are
   * @param passed the last instant at which pages change by themselves: between two of them, `now` says nothing new
   */
  constructor(publication: Publication, passed: Date | undefined) {
    this.#publication = publication
    this.#passed = passed?.toISOString() ?? ''
  }

  /** What each of several things is like. @param keys as `trackReads` names them */
  all(keys: Iterable<string>): Dependency[] {
    return Array.from(keys, (key) => this.#dependency(key))
  }

  /** Whether everything is as it was. */
  areAsIn(before: readonly Dependency[]): boolean {
    return before.every(([key, digest]) => this.#dependency(key)[1] === digest)
  }

  #dependency(key: string): Dependency {
    let dependency = this.#known.get(key)
    if (dependency === undefined) this.#known.set(key, (dependency = [key, this.#digestFor(key)]))
    return dependency
  }

  #digestFor(key: string): string {
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
      case 'derived': {
        const derivation = derivationNamed(name)
        return derivation ? digestOf(JSON.stringify(publication.derived(derivation)) ?? '') : ''
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
        throw new Error(`A page read “${key}”, which no dependency is known for.`)
    }
  }

  #found(name: string): unknown {
    const slash = name.indexOf('/')
    return this.#publication.find(name.slice(0, slash), name.slice(slash + 1))
  }
}

const digestIfAny = (document: unknown): string => (isValues(document) ? digestOfDocument(document) : '')
