import { format, stripVTControlCharacters } from 'node:util'
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino'

/** What Node, Next and this program say on the console, and the level that it has in the log. */
const levels = { log: 'info', info: 'info', warn: 'warn', error: 'error' } as const

/**
 * From now on what this process says on its console is one JSON object a line: time, level, message, and the error if there is one. Payload has a
 * log of its own, in the same form.
 *
 * @param level the least that is written
 * @param to standard output unless a test says otherwise
 */
export function logAsJson(level: string, to?: DestinationStream): Logger {
  const options = {
    name: 'cms',
    level,
    base: { pid: process.pid },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const log = to ? pino(options, to) : pino(options)
  for (const name of ['log', 'info', 'warn', 'error'] as const)
    console[name] = (...said: unknown[]) => {
      const err = said.find((each) => each instanceof Error)
      const words = said.filter((each) => each !== err)
      const message = stripVTControlCharacters(format(...words)).trim()
      log[levels[name]](err ? { err } : {}, message || err?.message)
    }
  return log
}
