import { contentTypeNames, contentTypeOf, type ContentTypeName, type Publication } from '@osi/shared'

/** What a page looked at, by name: `find webinars/ID`, `all contacts`, `global notice`, `now`. */
export type Note = (key: string) => void

/**
 * A publication that tells what is taken from it. A page is a function of what it looked at, so that it need not be made
 * again while all of that stays the same.
 */
export const observed = (publication: Publication, note: Note): Publication =>
  new ObservedPublication(publication, note) as unknown as Publication

/** Made for every page: what it can do is on its class, so that one costs next to nothing. */
class ObservedPublication {
  readonly globals: Publication['globals']
  readonly #publication: Publication
  readonly #note: Note

  constructor(publication: Publication, note: Note) {
    this.globals = new Proxy(publication.globals, new GlobalsObserver(note))
    this.#publication = publication
    this.#note = note
  }

  get fingerprint() {
    this.#note('fingerprint')
    return this.#publication.fingerprint
  }

  get documents() {
    for (const type of contentTypeNames) this.#note(`all ${type}`)
    return this.#publication.documents
  }

  get media() {
    this.#note('media')
    return this.#publication.media
  }

  get redirects() {
    this.#note('redirects')
    return this.#publication.redirects
  }

  all(type: ContentTypeName) {
    this.#note(`all ${type}`)
    return this.#publication.documents[type]
  }

  find(type: string, id: string | undefined) {
    if (id !== undefined) this.#note(`find ${type}/${id}`)
    return this.#publication.find(type, id)
  }

  findAt(type: ContentTypeName, address: string) {
    this.#note(`at ${type}${address}`)
    return this.#publication.findAt(type, address)
  }

  pointingAt(type: ContentTypeName, field: never, id: string) {
    this.#note(`pointing ${type}.${String(field)}=${id}`)
    return this.#publication.pointingAt(type, field, id)
  }

  addressOf(type: ContentTypeName, document: never) {
    return contentTypeOf(type).addressOf(document, this)
  }

  addressOfRelation(type: string, id: string) {
    const document = this.find(type, id)
    return document && (contentTypeNames as string[]).includes(type)
      ? this.addressOf(type as ContentTypeName, document as never)
      : undefined
  }
}

class GlobalsObserver implements ProxyHandler<Publication['globals']> {
  readonly #note: Note

  constructor(note: Note) {
    this.#note = note
  }

  get(globals: Publication['globals'], name: string | symbol) {
    this.#note(`global ${String(name)}`)
    return globals[name as keyof typeof globals]
  }

  has(globals: Publication['globals'], name: string | symbol) {
    this.#note(`global ${String(name)}`)
    return name in globals
  }

  ownKeys(globals: Publication['globals']) {
    this.#note('globals')
    return Reflect.ownKeys(globals)
  }
}
