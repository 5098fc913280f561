import { isFree } from '../../../scripts/ports.ts'

/** So many ports a test file has for itself, in turn. */
const portsAtOnce = 50

/**
 * Below those that systems hand out by themselves (from 32768 on, or higher), where whoever connects or listens may get one that is about to be used. Two runs,
 * and the two files that a run has under way, each have ports of their own.
 */
const first = 20_000 + ((process.ppid % 100) * 2 + (Number(process.env.VITEST_POOL_ID ?? 0) % 2)) * portsAtOnce

let turn = Math.floor(Math.random() * portsAtOnce)

/** A port for a server that begins later, and may end and begin again: nobody else takes it meanwhile. */
export async function portForTests(): Promise<number> {
  for (let attempts = 0; attempts < portsAtOnce; attempts += 1) {
    const port = first + (turn++ % portsAtOnce)
    if (await isFree(port)) return port
  }
  throw new Error(`All ports from ${first} to ${first + portsAtOnce - 1} are taken.`)
}
