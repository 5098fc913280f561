import { minuteMs } from '@osi/shared'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { now } from '../platform/clock.ts'
import { poolOf } from '../platform/postgres.ts'
import { takeSnapshot } from '../publication/take-snapshot.ts'
import { settings } from '../platform/settings.ts'
import { probeLink } from './probe-link.ts'
import { askDueLinks, type Asking } from './ask-due-links.ts'
import { listLinks } from './checked-links.ts'
import { lockForLinks, type LinksLock } from './lock-for-links.ts'
import { publishedLinks } from './published-links.ts'

/** Milliseconds that a site may take. Nobody waits for it, and slow is not broken. */
const timeoutMs = 20_000

/** Milliseconds between two looks at what is due, roughly. */
const intervalMs = 10 * minuteMs
/** Milliseconds after the start: whoever has just started the CMS has other things to do with it. */
const firstLookMs = minuteMs

const usualAsking: Asking = {
  ask: (link) => probeLink(link, { timeoutMs }),
  now,
  random: Math.random,
  pause,
  signal: new AbortController().signal,
}

/**
 * Looks up which links are published, and asks those that are due.
 * @param lock is given back at the end, however it ends
 */
export async function lookAtLinks(payload: Payload, lock: LinksLock, asking: Asking = usualAsking): Promise<void> {
  try {
    const { snapshot } = await takeSnapshot(payload, asking.now())
    const links = publishedLinks(snapshot, [settings.siteUrl, settings.cmsUrl])
    await listLinks(lock, links, asking.now())
    await askDueLinks(lock, asking)
  } catch (error) {
    payload.logger.warn(
      { err: error },
      'The links to other sites could not be looked at; it is tried again in a while.',
    )
  } finally {
    await lock.giveBack()
  }
}

/**
 * Looks at the links now and then, for as long as the process lives. What is due is in the database: a process that ends at whatever
 * moment leaves nothing undone that the next look doesn't find.
 */
export function watchLinks(payloadOf: () => Promise<Payload>): void {
  const look = async (): Promise<void> => {
    try {
      const payload = await payloadOf()
      const lock = await lockForLinks(poolOf(payload))
      if (lock) await lookAtLinks(payload, lock)
    } catch (error) {
      console.warn('The links to other sites could not be looked at; it is tried again in a while:', error)
    }
    lookIn(intervalMs * (0.8 + 0.4 * Math.random()))
  }
  const lookIn = (milliseconds: number): void => void setTimeout(() => void look(), milliseconds).unref()
  lookIn(firstLookMs)
}
