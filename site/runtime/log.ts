import { pino, stdTimeFunctions, type Logger } from 'pino'

/**
 * The log of a process: one JSON object a line, with the time in ISO form and the level as a word.
 * @param name which process
 * @param level the least that is written
 */
export const logOf = (name: string, level = 'info'): Logger =>
  pino({
    name,
    level,
    base: { pid: process.pid },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  })
