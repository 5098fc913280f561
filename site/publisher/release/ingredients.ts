import { contentTypeNames, type ContentTypeName, type Publication } from '@osi/shared'
import { digestOf } from './writer.ts'

/** Answers what each thing that a page can look at was like, as a digest. Equal digests, equal things. */
export class Ingredients {
  readonly #publication: Publication
  readonly #passed: string
  readonly #documents = new Map<string, string>()
  readonly #known = new Map<string, string>()

  /**
   * @param publication whose documents stay as they are
   * @param passed the last instant at which pages change by themselves: between two of them, `now` says nothing new
   */
  constructor(publication: Publication, passed: Date | undefined) {
    this.#publication = publication
    this.#passed = passed?.toISOString() ?? ''
    for (const type of contentTypeNames)
      for (const document of publication.all(type))
        this.#documents.set(`${type}/${document.id}`, digestOf(JSON.stringify(document)))
  }

  /** @param key as `observed` notes it */
  digestOf(key: string): string {
    let digest = this.#known.get(key)
    if (digest === undefined) this.#known.set(key, (digest = this.#look(key)))
    return digest
  }

  #look(key: string): string {
    const publication = this.#publication
    const space = key.indexOf(' ')
    const [kind, name] = space === -1 ? [key, ''] : [key.slice(0, space), key.slice(space + 1)]
    switch (kind) {
      case 'find':
        return this.#documents.get(name) ?? digestOf(JSON.stringify(this.#found(name)) ?? '')
      case 'at': {
        const slash = name.indexOf('/')
        const type = name.slice(0, slash) as ContentTypeName
        return this.#documents.get(`${type}/${publication.findAt(type, name.slice(slash))?.id}`) ?? ''
      }
      case 'all':
        return digestOf(
          publication
            .all(name as ContentTypeName)
            .map(({ id }) => this.#documents.get(`${name}/${id}`))
            .join(),
        )
      case 'pointing': {
        const [, type = '', field = '', id = ''] = /^(.+?)\.(.+?)=(.*)$/.exec(name) ?? []
        return digestOf(
          publication
            .pointingAt(type as ContentTypeName, field as never, id)
            .map((document) => this.#documents.get(`${type}/${document.id}`))
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

  #found(name: string): unknown {
    const slash = name.indexOf('/')
    return this.#publication.find(name.slice(0, slash), name.slice(slash + 1))
  }
}
