import { valuesOf } from '@osi/shared'
import { parentPort, workerData } from 'node:worker_threads'
import type { PdfFacts } from '@osi/shared'
import { getDocumentProxy } from 'unpdf'

/** So many pages tell whether there is text; a scan has none on any of them. */
const pagesLookedAt = 8

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined

async function read(bytes: Uint8Array): Promise<PdfFacts> {
  const pdf = await getDocumentProxy(bytes)
  const { info } = await pdf.getMetadata()
  const { Title, Language } = valuesOf(info)
  const markings = await pdf.getMarkInfo()
  let hasText = false
  for (let page = 1; page <= Math.min(pdf.numPages, pagesLookedAt) && !hasText; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    hasText = items.some((item) => 'str' in item && item.str.trim() !== '')
  }
  return {
    pages: pdf.numPages,
    title: text(Title),
    language: text(Language),
    tagged: markings?.Marked === true,
    hasText,
  }
}

try {
  parentPort?.postMessage({ facts: await read(workerData as Uint8Array) })
} catch (error) {
  parentPort?.postMessage({ failure: valuesOf(error).name === 'PasswordException' ? 'locked' : 'unreadable' })
}
