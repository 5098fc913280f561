import cluster from 'node:cluster'
import { RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

interface Limit {
  /** How many in how many seconds. */
  points: number
  duration: number
}

const limits = {
  report: { points: 10, duration: 600 },
  search: { points: 120, duration: 60 },
  share: { points: 60, duration: 60 },
} as const satisfies Record<string, Limit>

/** How often one address may ask for what takes work. The processes of a server count together. */
export interface RateLimits {
  /** @returns how many seconds the address has to wait; 0 when it may go on */
  secondsToWait(what: keyof typeof limits, address: string): Promise<number>
}

/** Counts in the memory of the first process, or in this one's where it is alone. */
export function rateLimits(): RateLimits {
  const limiterOf = (name: keyof typeof limits) =>
    cluster.isWorker
      ? new RateLimiterCluster({ ...limits[name], keyPrefix: name, timeoutMs: 1_000 })
      : new RateLimiterMemory({ ...limits[name], keyPrefix: name })
  const limiters = { report: limiterOf('report'), search: limiterOf('search'), share: limiterOf('share') }
  return {
    async secondsToWait(what, address) {
      try {
        await limiters[what].consume(address)
        return 0
      } catch (refused) {
        // Anything else says that the counting itself failed: then readers are let in.
        return refused instanceof RateLimiterRes || isRefusal(refused) ? Math.ceil(refused.msBeforeNext / 1000) : 0
      }
    },
  }
}

const isRefusal = (value: unknown): value is RateLimiterRes =>
  typeof value === 'object' && value !== null && 'msBeforeNext' in value

/**
 * Whether a request comes from this machine: its own programs, or a proxy that `TRUSTED_PROXIES` doesn't name, in whose name all readers would be
 * counted as one.
 */
export const isOwnMachine = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address)
