import { bundleStateOf, bundleTable, previewPass } from '@osi/shared'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { allowedTo } from '../access/may.ts'
import { documentName } from '../editing/stored-version.ts'
import type { Bundle } from '../payload-types.ts'
import { now } from '../platform/clock.ts'
import { defineEndpoint, json } from '../platform/define-endpoint.ts'
import { errorResponse } from '../platform/error-response.ts'
import { inOneTransaction, Refused } from '../platform/in-one-transaction.ts'
import { jsonBodyOf } from '../platform/json-body.ts'
import { progressOf, withProgress } from '../platform/progress.ts'
import { settings } from '../platform/settings.ts'
import { bundleAddress, type BundlesOfDocument } from './bundle-report.ts'
import { bundledNamed, contentOf, type Bundled } from './bundle-items.ts'
import { bundleHolding, openBundles } from './claims.ts'
import { publishBundle } from './publish-bundle.ts'
import { reportOfBundle } from './report-of-bundle.ts'
import { saveBundleState } from './save-bundle-state.ts'
import { lookAtTakeBack, takeBack } from './take-back.ts'

const bundleId = z.object({ bundle: z.uuid() })
const document = z.object({ type: z.string().max(64), id: z.uuid().optional() })

/** How many bundles a form offers. */
const maxOffered = 20

async function findBundle(id: unknown, req: PayloadRequest): Promise<Bundle | undefined> {
  if (!z.guid().safeParse(id).success) return undefined
  const options = { collection: 'bundles', depth: 0, disableErrors: true, overrideAccess: true, req } as const
  return (await req.payload.findByID({ ...options, id: String(id) })) ?? undefined
}

const noBundle = () => errorResponse(404, 'There is no such bundle.')

/** The name of a publication's progress. */
const workOf = (bundle: string): string => `bundle ${bundle}`

/** A step of a bundle: read and written behind one lock, in one transaction. All of it or, when something fails, nothing. */
function step<Body extends { bundle: string }>(
  path: string,
  deed: 'publish' | 'take back' | 'update',
  {
    schema,
    work,
  }: { schema: z.ZodType<Body>; work: (bundle: Bundle, body: Body, req: PayloadRequest) => Promise<object> },
): Endpoint[] {
  return defineEndpoint({
    path: `${bundleAddress}/${path}`,
    method: 'post',
    isAllowed: allowedTo('bundles', deed),
    async respond(req) {
      const body = await jsonBodyOf(req, schema)
      if (!body) return errorResponse(400, 'Say which bundle it is about, as JSON, with what is asked for.')
      return inOneTransaction('bundles', req, async () => {
        const bundle = await findBundle(body.bundle, req)
        return bundle ? json(await work(bundle, body, req)) : noBundle()
      })
    },
  })
}

/** Writes what an open bundle consists of, as its own form does. */
async function saveContent(bundle: Bundle, content: readonly Bundled[], req: PayloadRequest): Promise<void> {
  if (!bundleTable[bundleStateOf(bundle, now())].edit)
    throw new Refused('This bundle isn’t open. Choose another one, or take it back first.')
  const items = content.flatMap((what) =>
    'collection' in what ? [{ relationTo: what.collection, value: what.id }] : [],
  )
  const globals = content.flatMap((what) => ('global' in what ? [what.global] : []))
  await req.payload.update({
    collection: 'bundles',
    id: bundle.id,
    data: { items, globals },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** The document that is put into a bundle or taken out; refuses what can’t be in one. */
function namedIn({ type, id }: z.output<typeof document>): Bundled {
  const what = bundledNamed(id === undefined ? `globals/${type}` : `${type}/${id}`)
  if (!what) throw new Refused('This can’t be in a bundle.')
  return what
}

/** What the form of a document says of bundles. */
async function bundlesOf(what: Bundled | undefined, req: PayloadRequest): Promise<Response> {
  if (!what) return errorResponse(404, 'There is no such document.')
  const holding = await bundleHolding(what, req)
  const found = holding && (await findBundle(holding.id, req))
  const answer: BundlesOfDocument = {
    ...(holding && found
      ? {
          bundle: {
            ...holding,
            state: bundleStateOf(found, now()),
            ...(found.goLiveAt ? { goLiveAt: found.goLiveAt } : {}),
          },
        }
      : {}),
    open: await openBundles(maxOffered, req),
  }
  return json(answer)
}

const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }

/** Sends an editor to the site as it will be with a bundle. */
async function previewBundle(req: PayloadRequest): Promise<Response> {
  const bundle = await findBundle(req.routeParams?.id, req)
  if (!bundle) return noBundle()
  const at = now()
  const asOf = bundle.goLiveAt && Date.parse(bundle.goLiveAt) > at.getTime() ? new Date(bundle.goLiveAt) : at
  const location = new URL('/preview/', settings.siteUrl)
  location.searchParams.set('pass', await previewPass({ asOf, bundle: bundle.id }, at, settings.serviceKey))
  return new Response(null, { status: 303, headers: { ...headers, location: location.href } })
}

/** Bundles: what they would do, and doing it. What a bundle consists of is written by Payload’s REST API, too. */
export const bundleEndpoints: Endpoint[] = [
  ...defineEndpoint({
    path: `${bundleAddress}/report/:id`,
    method: 'get',
    isAllowed: allowedTo('bundles', 'read'),
    async respond(req) {
      const bundle = await findBundle(req.routeParams?.id, req)
      return bundle ? json(await reportOfBundle(bundle, req)) : noBundle()
    },
  }),
  ...defineEndpoint({
    path: `${bundleAddress}/of-document/:type/:id`,
    method: 'get',
    isAllowed: allowedTo('bundles', 'read'),
    respond: (req) => bundlesOf(bundledNamed(`${String(req.routeParams?.type)}/${String(req.routeParams?.id)}`), req),
  }),
  ...defineEndpoint({
    path: `${bundleAddress}/of-global/:name`,
    method: 'get',
    isAllowed: allowedTo('bundles', 'read'),
    respond: (req) => bundlesOf(bundledNamed(`globals/${String(req.routeParams?.name)}`), req),
  }),
  ...defineEndpoint({
    path: `${bundleAddress}/preview/:id`,
    method: 'get',
    isAllowed: allowedTo('bundles', 'read'),
    respond: previewBundle,
  }),
  ...defineEndpoint({
    path: `${bundleAddress}/progress/:id`,
    method: 'get',
    isAllowed: allowedTo('bundles', 'read'),
    respond: async (req) => json(await progressOf(workOf(String(req.routeParams?.id)), req.payload)),
  }),
  ...step('add', 'update', {
    schema: document.extend(bundleId.shape),
    async work(bundle, body, req) {
      await saveContent(bundle, [...contentOf(bundle), namedIn(body)], req)
      return {}
    },
  }),
  ...step('remove', 'update', {
    schema: document.extend(bundleId.shape),
    async work(bundle, body, req) {
      const name = documentName(namedIn(body))
      await saveContent(
        bundle,
        contentOf(bundle).filter((what) => documentName(what) !== name),
        req,
      )
      return {}
    },
  }),
  ...step('publish', 'publish', {
    schema: bundleId,
    work: (bundle, _body, req) =>
      withProgress(workOf(bundle.id), req.payload, (note) => publishBundle(bundle, req, note)),
  }),
  ...step('take-back', 'take back', {
    schema: bundleId.extend({ confirmEdited: z.boolean().optional(), onlyShow: z.boolean().optional() }),
    work: (bundle, { confirmEdited, onlyShow }, req) =>
      onlyShow ? lookAtTakeBack(bundle, req) : takeBack(bundle, confirmEdited === true, req),
  }),
  ...step('reopen', 'publish', {
    schema: bundleId,
    async work(bundle, _body, req) {
      if (!bundleTable[bundleStateOf(bundle, now())].reopen)
        throw new Refused('This bundle is open already, or published.')
      await saveBundleState(bundle.id, 'open', req)
      return {}
    },
  }),
]
