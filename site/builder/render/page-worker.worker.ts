import { serializeError } from '../../runtime/serialized-error.ts'
import { Vocabulary } from '../../src/search/files/vocabulary.ts'
import { finishPage, type FinishedPage, type FinishedPages, type PageToFinish } from './page-worker.ts'

const vocabulary = new Vocabulary()
let sent = 0

/** Finishes the pages of a batch. The thread's texts are numbered in the order in which they are sent. */
export default function finishPages(batch: PageToFinish[]): FinishedPages {
  const pages = batch.map(finished)
  const texts = vocabulary.from(sent)
  sent += texts.length
  return { texts, pages }
}

function finished(page: PageToFinish): FinishedPage {
  try {
    const { faults, anchors, links } = finishPage(page)
    const numberOf = (text: string) => vocabulary.numberOf(text)
    return { faults, anchors: Array.from(anchors, numberOf), links: links.map(numberOf) }
  } catch (error) {
    return serializeError(error)
  }
}
