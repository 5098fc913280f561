import { parentPort } from 'node:worker_threads'
import { Vocabulary } from '../../src/search/files/vocabulary.ts'
import { serializeError } from '../../runtime/serialized-error.ts'
import { finished, type FinishedPage, type FinishedPages, type PageToFinish } from './page-worker.ts'

const vocabulary = new Vocabulary()
let known = 0

function answerFor(page: PageToFinish): FinishedPage {
  const { number } = page
  try {
    const { faults, anchors, links } = finished(page)
    const numberOf = (text: string) => vocabulary.numberOf(text)
    return { number, faults, anchors: Array.from(anchors, numberOf), links: links.map(numberOf) }
  } catch (error) {
    return { number, ...serializeError(error) }
  }
}

parentPort?.on('message', (toFinish: PageToFinish[]) => {
  const pages = toFinish.map(answerFor)
  const texts = vocabulary.from(known)
  known += texts.length
  parentPort?.postMessage({ texts, pages } satisfies FinishedPages)
})
