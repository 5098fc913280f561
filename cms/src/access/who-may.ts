import type { Role } from './roles.ts'

/** Who asks the CMS for something: an editor of one of the roles, the program's own processes, or someone without an account. */
export type Asker = Role | 'service' | 'nobody'

const editors: readonly Asker[] = ['author', 'publisher', 'admin']
const publishers: readonly Asker[] = ['publisher', 'admin']
const administrators: readonly Asker[] = ['admin']
const service: readonly Asker[] = ['service']

/**
 * The table of who may do what, by kind of thing and by deed. Access functions, hooks, endpoints and the admin UI ask it, and
 * the tests `who-may-….integration.test.ts` try every line of it over HTTP, as everyone.
 * “What readers had” is whatever was published once: the published row decides, never a draft on top of it.
 */
export const whoMay = {
  /** Content types: documents with drafts, versions and a trash. */
  content: {
    read: editors,
    'read versions': editors,
    'save a draft': editors,
    'restore a version as a draft': editors,
    copy: editors,
    'trash what readers never had': editors,
    'take back out of the trash what readers never had': editors,
    'delete what readers never had': editors,
    publish: publishers,
    unpublish: publishers,
    'restore a version for readers': publishers,
    'trash what readers had': publishers,
    'take back out of the trash what readers had': publishers,
    'delete what readers had': publishers,
    'change many at once': publishers,
  },
  /** Globals: of which there is one each. */
  global: {
    read: editors,
    'read versions': editors,
    'save a draft': editors,
    'restore a version as a draft': editors,
    publish: publishers,
    unpublish: publishers,
    'restore a version for readers': publishers,
  },
  /** Asking a publisher to look at a document. A request is withdrawn by whoever made it, or by a publisher (`stateAfter` in shared). */
  review: { read: editors, ask: editors, withdraw: editors, 'send-back': publishers },
  /** Links to drafts for people without an account: whoever may edit the draft may show it. The site’s server opens them. */
  'share-links': { read: editors, make: editors, end: editors, open: service },
  /** What goes live together. Authors put it together; publishers decide. */
  bundles: {
    read: editors,
    create: editors,
    update: editors,
    delete: publishers,
    publish: publishers,
    'take back': publishers,
  },
  /** Quiet checks beside a text; an editor dismisses what is right as it is. */
  'writing-checks': { check: editors, dismiss: editors, reopen: editors },
  /** The order in which readers get the documents of a list: readers have it at once, so it is for those who publish. */
  'list-order': { change: publishers },
  media: { read: [...editors, ...service], create: editors, update: publishers, delete: publishers },
  redirects: { read: editors, create: publishers, update: publishers, delete: publishers },
  'bug-reports': { read: publishers, create: service, update: publishers, delete: publishers },
  users: {
    read: editors,
    create: administrators,
    update: administrators,
    'update oneself': editors,
    delete: administrators,
  },
  /** Written by the program alone, and never changed. */
  activity: { read: administrators },
  /** What Payload keeps for the admin UI: how each account likes its lists (its own alone), and who has what open. */
  'payload-preferences': { read: editors, create: editors, update: editors, delete: editors },
  'payload-kv': {},
  'payload-locked-documents': { read: editors, create: editors, update: editors, delete: editors },
} as const satisfies Record<string, Record<string, readonly Asker[]>>

/** Whom the CMS’s own endpoints let in, by method and path below `/api`. The test misses whatever endpoint has no line here. */
export const endpointsFor: Record<string, readonly Asker[]> = {
  'GET /publishing/status': editors,
  'GET /publishing/documents/:type/:id': editors,
  'GET /publishing/globals/:name': editors,
  'POST /publishing/confirm': publishers,
  'POST /publishing/rollback': publishers,
  'POST /publishing/resume': publishers,
  'GET /link-check': editors,
  'GET /link-check/report': editors,
  'GET /link-check/failing': editors,
  'POST /link-check/now': publishers,
  'POST /presence': editors,
  'POST /presence/closed': editors,
  'GET /review/documents/:type/:id': editors,
  'GET /review/globals/:name': editors,
  'POST /review/ask': editors,
  'POST /review/withdraw': editors,
  'POST /review/send-back': publishers,
  'POST /still-right': editors,
  'POST /list-order/move': publishers,
  'GET /run-sheet/:type/:id': editors,
  'POST /run-sheet/tick': editors,
  'GET /bundle/report/:id': editors,
  'GET /bundle/of-document/:type/:id': editors,
  'GET /bundle/of-global/:name': editors,
  'GET /bundle/preview/:id': editors,
  'GET /bundle/progress/:id': editors,
  'POST /bundle/add': editors,
  'POST /bundle/remove': editors,
  'POST /bundle/publish': publishers,
  'POST /bundle/take-back': publishers,
  'POST /bundle/reopen': publishers,
  'GET /preview': editors,
  'POST /preview/draft': editors,
  'GET /share-links/documents/:type/:id': editors,
  'GET /share-links/globals/:name': editors,
  'POST /share-links/make': editors,
  'POST /share-links/end': editors,
  'POST /share-links/open': service,
  'POST /writing-checks/check': editors,
  'POST /writing-checks/dismiss': editors,
  'POST /writing-checks/reopen': editors,
  'GET /used-by/:type/:id': editors,
  'GET /standing/:type/:id': editors,
  'POST /take-off/:type/:id': editors,
  'GET /activity/export': administrators,
  'GET /users/security': editors,
  'POST /users/prove': editors,
  'POST /users/sessions/end': editors,
  'POST /users/second-factor/begin': editors,
  'POST /users/second-factor/confirm': editors,
  'POST /users/second-factor/recovery-codes': editors,
  'POST /users/second-factor/remove': editors,
  'POST /users/:id/link': administrators,
  'GET /users/:id/second-factor': administrators,
  'POST /users/:id/second-factor/remove': administrators,
  'POST /redirects/import/preview': publishers,
  'POST /redirects/import': publishers,
  'POST /register/preview': publishers,
  'POST /register/import': publishers,
  'POST /register/undo': publishers,
  'GET /register/progress': publishers,
}
