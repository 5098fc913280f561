import { parentPort } from 'node:worker_threads'
import { finished, type FinishedPage, type PageToFinish } from './page-finisher.ts'

function answerFor(page: PageToFinish): FinishedPage {
  const { number } = page
  try {
    return { number, facts: finished(page) }
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException
    return { number, message, code }
  }
}

parentPort?.on('message', (pages: PageToFinish[]) => parentPort?.postMessage(pages.map(answerFor)))
