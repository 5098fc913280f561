import { parentPort } from 'node:worker_threads'
import { told } from '../thread-errors.ts'
import { finished, type FinishedPage, type PageToFinish } from './page-finisher.ts'

function answerFor(page: PageToFinish): FinishedPage {
  const { number } = page
  try {
    return { number, facts: finished(page) }
  } catch (error) {
    return { number, ...told(error) }
  }
}

parentPort?.on('message', (pages: PageToFinish[]) => parentPort?.postMessage(pages.map(answerFor)))
