import { codeOf } from '@osi/shared'
import { lookup, type LookupAddress } from 'node:dns'
import { request as requestInTheClear } from 'node:http'
import { request as requestSafely } from 'node:https'
import type { LookupFunction } from 'node:net'
import { promisify } from 'node:util'
import { isPublicAddress } from './is-public-address.ts'

/** What became of a link that was asked. */
export interface LinkAnswer {
  /** `inconclusive`: from here nobody can tell what a reader would find. */
  result: 'answers' | 'inconclusive' | 'fails'
  /** Whether it was another site that said so. Otherwise the fault may lie with this machine or its network. */
  responded: boolean
  /** For one that fails, half a sentence. */
  reason?: string
  /** What is said in the place of a warning to whoever has just typed it, where the link may not be to blame. */
  remark?: string
}

export interface Surroundings {
  /** The addresses of a host; fails as `dns.lookup` does. */
  addressesOf?: (hostname: string) => Promise<LookupAddress[]>
  /** Whether an address may be asked. */
  isAllowed?: (address: string) => boolean
  /** Milliseconds for all that one check takes. */
  timeoutMs?: number
}

const maxRedirects = 5
const redirects = [301, 302, 303, 307, 308]
/** Walls to sign in at and guards against robots: behind them is a page. LinkedIn's guard says 999. */
const guarded = [401, 403, 405, 429, 999]

const answers: LinkAnswer = { result: 'answers', responded: true }
/** @param responded whether the site itself said so */
const fails = (reason: string, responded: boolean): LinkAnswer => ({ result: 'fails', responded, reason })

/** Why an address that isn't public fails. */
export const cannotBeReached = 'readers can’t reach this address'

/**
 * Asks a link whether it answers, as a reader's browser would, and reads no more than the head of the answer. Only addresses
 * that everyone can reach are asked, at every redirect: a link can't be used to look around in the network of the CMS.
 * @param link http or https, and without a problem of its own (`problemWithLink`)
 */
export async function probeLink(link: string, surroundings: Surroundings = {}): Promise<LinkAnswer> {
  const { addressesOf = promisify(lookupAll), isAllowed = isPublicAddress, timeoutMs = 5_000 } = surroundings
  const signal = AbortSignal.timeout(timeoutMs)
  let url = new URL(link)
  try {
    for (let followed = 0; followed <= maxRedirects; followed++) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return fails('it leads on to something else than a page', true)
      const found = await beforeAbort(addressesOf(withoutBrackets(url.hostname)), signal)
      const addresses = found.filter(({ address }) => isAllowed(address))
      if (addresses.length === 0) return fails(cannotBeReached, false)
      const { status, location } = await headOrGet(url, addresses, signal)
      if (!redirects.includes(status) || !location) return answerIn(status)
      if (!URL.canParse(location, url)) return fails('it leads on to an address that is none', true)
      url = new URL(location, url)
    }
    return fails(`it leads on to another address more than ${maxRedirects} times`, true)
  } catch (error) {
    if (signal.aborted) return fails('it took too long', false)
    return answerFromConnection(error, url.hostname)
  }
}

const withoutBrackets = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1')

const lookupAll = (
  hostname: string,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
): void => lookup(hostname, { all: true }, callback)

/** A lookup can't be called off; its answer can be ignored. */
function beforeAbort<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Too late.')), { once: true })
    value.then(resolve, reject)
  })
}

interface Head {
  status: number
  location: string | undefined
}

/** Some sites know no HEAD and say so in many ways, a 404 among them: what it finds wrong, GET must find too. */
async function headOrGet(url: URL, addresses: LookupAddress[], signal: AbortSignal): Promise<Head> {
  const head = await ask('HEAD', url, addresses, signal)
  return head.status < 400 || head.status === 401 || head.status === 429 ? head : ask('GET', url, addresses, signal)
}

/** Connects to none but these addresses: the name may have others by now, and that is how a guard at the door is tricked. */
function ask(method: 'HEAD' | 'GET', url: URL, addresses: LookupAddress[], signal: AbortSignal): Promise<Head> {
  const [first] = addresses
  const onlyThese: LookupFunction = (_, { all }, callback) =>
    all ? callback(null, addresses) : callback(null, first!.address, first!.family)
  const request = url.protocol === 'https:' ? requestSafely : requestInTheClear
  return new Promise((resolve, reject) => {
    const asked = request({
      method,
      hostname: withoutBrackets(url.hostname),
      port: url.port,
      path: url.pathname + url.search,
      headers: { accept: 'text/html,*/*;q=0.8', 'user-agent': 'Mozilla/5.0 (compatible; link check)' },
      agent: false,
      lookup: onlyThese,
      signal,
    })
    asked.on('error', reject)
    asked.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location })
      response.on('error', () => undefined)
      asked.destroy()
    })
    asked.end()
  })
}

/** Of an error of the server a proxy on the way may speak, so that it doesn't count as heard. */
function answerIn(status: number): LinkAnswer {
  if (guarded.includes(status)) return { result: 'inconclusive', responded: true }
  if (status < 400) return answers
  if (status === 404 || status === 410) return fails(`the site says that there is no such page (${status})`, true)
  if (status >= 500) return fails(`the site says that something is wrong with it (${status})`, false)
  return fails(`the site refuses to show it (${status})`, true)
}

/** What went wrong, in the codes of Node. Of several attempts, the one that reached furthest out counts. */
function furthestCodeOf(error: unknown): string {
  const attempts = error instanceof AggregateError ? error.errors : [error]
  const codes = attempts.map((attempt) => String(codeOf(attempt)))
  return codes.find((code) => !withoutNetwork.includes(code)) ?? codes[0] ?? ''
}

/** A name that doesn't exist, and every name on some machines without a network: said, but not held against the link. */
const notFound = ['ENOTFOUND', 'ENODATA']
const withoutNetwork = ['EAI_AGAIN', 'EAI_FAIL', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EMFILE', 'ENFILE']
/** Browsers find the missing links of such a chain, or trust what Node doesn't know. */
const trustUnclear = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
]

function answerFromConnection(error: unknown, hostname: string): LinkAnswer {
  const code = furthestCodeOf(error)
  const remark = 'It could not be checked just now.'
  if (withoutNetwork.includes(code)) return { result: 'inconclusive', responded: false, remark }
  if (trustUnclear.includes(code)) return { result: 'inconclusive', responded: true, remark }
  if (notFound.includes(code))
    return {
      ...fails(`there is no ${hostname}`, false),
      remark: `${hostname} was not found just now. Is it spelled right?`,
    }
  if (code === 'ECONNREFUSED') return fails(`${hostname} refuses the connection`, false)
  if (/CERT/.test(code)) return fails(`browsers don’t trust ${hostname}, its certificate is not in order`, true)
  return fails(`the connection to ${hostname} breaks off`, false)
}
