import {
  contentTypeNames,
  contentTypeOf,
  isContentTypeName,
  type ContentTypeName,
  type Derivation,
  type Publication,
} from '@osi/shared'

/** Is told what is read, by name: `find webinars/ID`, `all contacts`, `derived school years`, `global notice`, `now`. `Dependencies` knows the names. */
export type OnRead = (key: string) => void

/** The derivations that pages have read, by their names: `Dependencies` works them out of another publication. */
const derivations = new Map<string, Derivation<unknown>>()

/** A derivation that some page has read. */
export const derivationNamed = (name: string): Derivation<unknown> | undefined => derivations.get(name)

/**
 * A publication that tells what is read of it. A page is a function of what it read, so that it need not be rendered again while all
 * of that stays the same.
 */
export const trackReads = (publication: Publication, onRead: OnRead): Publication =>
  new TrackedPublication(publication, onRead) as unknown as Publication

/** Made for every page: its methods are on its class, so that one costs next to nothing. */
class TrackedPublication {
  readonly globals: Publication['globals']
  readonly #publication: Publication
  readonly #onRead: OnRead

  constructor(publication: Publication, onRead: OnRead) {
    this.globals = new Proxy(publication.globals, new GlobalsTracker(onRead))
    this.#publication = publication
    this.#onRead = onRead
  }

  get fingerprint() {
    this.#onRead('fingerprint')
    return this.#publication.fingerprint
  }

  get documents() {
    for (const type of contentTypeNames) this.#onRead(`all ${type}`)
    return this.#publication.documents
  }

  get media() {
    this.#onRead('media')
    return this.#publication.media
  }

  get redirects() {
    this.#onRead('redirects')
    return this.#publication.redirects
  }

  all(type: ContentTypeName) {
    this.#onRead(`all ${type}`)
    return this.#publication.documents[type]
  }

  find(type: string, id: string | undefined) {
    if (id !== undefined) this.#onRead(`find ${type}/${id}`)
    return this.#publication.find(type, id)
  }

  findAt(type: ContentTypeName, address: string) {
    this.#onRead(`at ${type}${address}`)
    return this.#publication.findAt(type, address)
  }

  pointingAt(type: ContentTypeName, field: never, id: string) {
    this.#onRead(`pointing ${type}.${String(field)}=${id}`)
    return this.#publication.pointingAt(type, field, id)
  }

  derived<Value>(derivation: Derivation<Value>) {
    derivations.set(derivation.name, derivation)
    this.#onRead(`derived ${derivation.name}`)
    return this.#publication.derived(derivation)
  }

  addressOf(type: ContentTypeName, document: never) {
    return contentTypeOf(type).addressOf(document, this)
  }

  addressOfRelation(type: string, id: string) {
    const document = this.find(type, id)
    return document && isContentTypeName(type) ? this.addressOf(type, document as never) : undefined
  }
}

class GlobalsTracker implements ProxyHandler<Publication['globals']> {
  readonly #onRead: OnRead

  constructor(onRead: OnRead) {
    this.#onRead = onRead
  }

  get(globals: Publication['globals'], name: string | symbol) {
    this.#onRead(`global ${String(name)}`)
    return globals[name as keyof typeof globals]
  }

  has(globals: Publication['globals'], name: string | symbol) {
    this.#onRead(`global ${String(name)}`)
    return name in globals
  }

  ownKeys(globals: Publication['globals']) {
    this.#onRead('globals')
    return Reflect.ownKeys(globals)
  }
}
