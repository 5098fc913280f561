import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PdfFacts } from '@osi/shared'

/** What a PDF says of itself; otherwise why nobody knows. */
export type ReadPdf = PdfFacts | { failure: 'locked' | 'unreadable' | 'too-slow' }

/** A PDF can be made so that reading it takes for ever, or all memory. */
const limits = { timeoutMs: 15_000, maxOldGenerationSizeMb: 512 }

// Turbopack takes the class that is imported for its own kind of worker, bundles the file, and then doesn't find it: no PDF could be added to
// the production build. Asked of the process, it stays Node’s, and the file is run as it is.
const { Worker } = process.getBuiltinModule('node:worker_threads')

const workerFile = path.join(path.dirname(fileURLToPath(import.meta.url)), 'read-pdf.worker.ts')

/** Reads a PDF in a thread of its own, which is ended when it takes too long or too much. */
export function readPdf(bytes: Uint8Array, { timeoutMs, maxOldGenerationSizeMb } = limits): Promise<ReadPdf> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: new Uint8Array(bytes),
      resourceLimits: { maxOldGenerationSizeMb },
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    const end = (answer: ReadPdf) => {
      clearTimeout(timer)
      void worker.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => end({ failure: 'too-slow' }), timeoutMs)
    worker.once('message', (message: { facts?: PdfFacts; failure?: 'locked' | 'unreadable' }) =>
      end(message.facts ?? { failure: message.failure ?? 'unreadable' }),
    )
    worker.once('error', () => end({ failure: 'unreadable' }))
    worker.once('exit', () => end({ failure: 'unreadable' }))
  })
}
