import { dayMs, hourMs } from '@osi/shared'
import type { LinkAnswer } from './probe-link.ts'
import type { Database } from './lock-for-links.ts'
import {
  answeringLinks,
  dueLinks,
  failingSince,
  noteAnswer,
  recordAttempt,
  outagesPassWithinMs,
} from './checked-links.ts'

/** What asking needs from outside. */
export interface Asking {
  ask: (link: string) => Promise<LinkAnswer>
  now: () => Date
  /** From 0 up to 1. */
  random: () => number
  /** Lets milliseconds pass. */
  pause: (milliseconds: number) => Promise<unknown>
  /** Ends it between two links. */
  signal: AbortSignal
}

/** How long until a link is asked again. */
const againAfterMs = { onceItAnswered: dayMs, onceItFailed: hourMs, whileItFails: 6 * hourMs }

/** So many links make one batch, which shows by itself whether the network is there. */
const batch = 40
/** So many sites at a time, and each site one link at a time. */
const sitesAtOnce = 4
/** From one link of a site to the next. */
const pauseMs = 1_000
/** So many links that answered before are asked whether the network is there. */
const canaries = 3

/** A fifth more or less, so that links don't come due in crowds. */
const roughly = (milliseconds: number, random: () => number): number => milliseconds * (0.8 + 0.4 * random())

/**
 * Asks the links that are due, until none is, and keeps what became of them.
 *
 * Whether a link fails or this machine has no network looks the same from here. A failure is held against a link only when another site
 * was heard in the same batch; otherwise all stay due, what was known of them stands, and the rest is left for later.
 *
 * @param db the lock: without it nobody asks
 */
export async function askDueLinks(db: Database, asking: Asking): Promise<void> {
  while (!asking.signal.aborted) {
    const links = await dueLinks(db, asking.now(), batch)
    if (links.length === 0 || !(await isNetworkThere(db, links, asking))) return
  }
}

/** Asks a batch. @returns whether any other site was heard */
async function isNetworkThere(db: Database, links: string[], asking: Asking): Promise<boolean> {
  const doubtful: [link: string, answer: LinkAnswer][] = []
  let isThere = false
  await eachSite(links, asking, async (link) => {
    const answer = await asking.ask(link)
    if (asking.signal.aborted) return
    isThere ||= answer.responded
    if (answer.responded) await judge(db, link, answer, asking)
    else doubtful.push([link, answer])
  })
  if (asking.signal.aborted) return isThere
  isThere ||= doubtful.length > 0 && (await isAnyHeard(await answeringLinks(db, canaries), asking))
  if (isThere) for (const [link, answer] of doubtful) await judge(db, link, answer, asking)
  else
    await recordAttempt(
      db,
      doubtful.map(([link]) => link),
      asking.now(),
    )
  return isThere
}

async function isAnyHeard(links: string[], { ask }: Asking): Promise<boolean> {
  for (const link of links) if ((await ask(link)).responded) return true
  return false
}

async function judge(db: Database, link: string, answer: LinkAnswer, { now, random }: Asking): Promise<void> {
  const at = now()
  const reason = answer.result === 'fails' ? (answer.reason ?? 'it fails') : undefined
  const since = reason ? ((await failingSince(db, link)) ?? at) : undefined
  const wait = since === undefined ? againAfterMs.onceItAnswered : waitOfFailing(at.getTime() - since.getTime())
  await noteAnswer(db, link, { at, reason, dueAt: new Date(at.getTime() + roughly(wait, random)) })
}

const waitOfFailing = (failingFor: number): number =>
  failingFor < outagesPassWithinMs ? againAfterMs.onceItFailed : againAfterMs.whileItFails

/** Does something with every link: a few sites at a time, the links of one site one after the other. */
async function eachSite(
  links: string[],
  { pause, signal }: Asking,
  work: (link: string) => Promise<void>,
): Promise<void> {
  const sites = [...Map.groupBy(links, (link) => new URL(link).hostname).values()]
  const one = async (): Promise<void> => {
    for (let site = sites.shift(); site; site = sites.shift()) {
      for (const [index, link] of site.entries()) {
        if (index > 0) await pause(pauseMs)
        if (signal.aborted) return
        await work(link)
      }
    }
  }
  await Promise.all(Array.from({ length: sitesAtOnce }, one))
}
