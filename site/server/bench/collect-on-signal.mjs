/** Loaded into the processes that a soak watches: at SIGUSR2 each collects its garbage and writes what it holds then into a file. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread)
  process.on('SIGUSR2', () => {
    globalThis.gc?.()
    globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    writeFileSync(`${process.env.SOAK_FOLDER}/${process.pid}`, String(heapUsed + external))
  })
