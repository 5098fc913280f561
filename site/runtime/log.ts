import { pino, stdTimeFunctions, type Logger } from 'pino'

/**
 * The log of a process: one JSON object a line, with the time in ISO form and the level as a word.
 * @param name which process
 * @param level the least that is written
 * @param file where it goes; standard output when it is left out
 */
export const logOf = (name: string, level = 'info', file?: string): Logger =>
  pino(
    {
      name,
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // Written at once: the last words before an end matter most.
    pino.destination(file === undefined ? 1 : { dest: file, append: true, mkdir: true, sync: true, mode: 0o600 }),
  )
