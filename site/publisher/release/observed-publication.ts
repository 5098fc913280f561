import { contentTypeNames, contentTypeOf, type ContentTypeName, type Publication } from '@osi/shared'

/** What a page looked at, by name: `find webinars/ID`, `all contacts`, `global notice`, `now`. */
export type Note = (key: string) => void

/**
 * A publication that tells what is taken from it. A page is a function of what it looked at, so that it need not be made
 * again while all of that stays the same.
 */
export function observed(publication: Publication, note: Note): Publication {
  const all = (type: ContentTypeName) => {
    note(`all ${type}`)
    return publication.documents[type]
  }
  const find = (type: string, id: string | undefined) => {
    if (id !== undefined) note(`find ${type}/${id}`)
    return publication.find(type, id)
  }
  const observer = {
    get fingerprint() {
      note('fingerprint')
      return publication.fingerprint
    },
    get documents() {
      for (const type of contentTypeNames) note(`all ${type}`)
      return publication.documents
    },
    get media() {
      note('media')
      return publication.media
    },
    get redirects() {
      note('redirects')
      return publication.redirects
    },
    globals: observedGlobals(publication, note),
    all,
    find,
    findAt(type: ContentTypeName, address: string) {
      note(`at ${type}${address}`)
      return publication.findAt(type, address)
    },
    pointingAt(type: ContentTypeName, field: never, id: string) {
      note(`pointing ${type}.${String(field)}=${id}`)
      return publication.pointingAt(type, field, id)
    },
    addressOf: (type: ContentTypeName, document: never) => contentTypeOf(type).addressOf(document, observer),
    addressOfRelation(type: string, id: string) {
      const document = find(type, id)
      return document && (contentTypeNames as string[]).includes(type)
        ? contentTypeOf(type as ContentTypeName).addressOf(document as never, observer)
        : undefined
    },
  }
  return observer as unknown as Publication
}

function observedGlobals(publication: Publication, note: Note): Publication['globals'] {
  return new Proxy(publication.globals, {
    get(globals, name) {
      note(`global ${String(name)}`)
      return globals[name as keyof typeof globals]
    },
    has(globals, name) {
      note(`global ${String(name)}`)
      return name in globals
    },
    ownKeys(globals) {
      note('globals')
      return Reflect.ownKeys(globals)
    },
  })
}
