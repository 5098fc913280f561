import { textIn, valuesOf } from '@osi/shared'
import { expect } from 'vitest'
import type { Asker, CmsForTests } from '../../testing/cms-for-tests.ts'

/** What readers get: a snapshot, and the same as one text. */
interface Readers {
  text: string
  body: Record<string, unknown>
}

const contact = { role: 'Helper', phone: '601.359.1003' }
let count = 0

/** What tests of bundles ask the CMS for. @param cmsNow gives the CMS, once it has started */
export function bundleRequests(cmsNow: () => CmsForTests) {
  const rest: CmsForTests['rest'] = (...asked) => cmsNow().rest(...asked)
  const step = (asker: Asker, name: string, body: object) => rest(asker, 'POST', `/bundle/${name}`, body)
  /** What readers get at an instant; without one, now. */
  const readersAt = async (at?: string, more = ''): Promise<Readers> => {
    const { publicationResponse } = await import('../../publication/publication-response.ts')
    const query = at ? `?asOf=${encodeURIComponent(at)}${more}` : ''
    const request = new Request(`http://localhost:3000/api/publication${query}`, {
      headers: cmsNow().headersOf('service'),
    })
    const text = await (await publicationResponse(request, () => Promise.resolve(cmsNow().payload))).text()
    return { text, body: JSON.parse(text) }
  }
  return {
    step,
    readersAt,
    publish: (bundle: string) => step('publisher', 'publish', { bundle }),
    takeBack: (bundle: string, more: object = {}) => step('publisher', 'take-back', { bundle, ...more }),
    report: async (bundle: string) => (await rest('author', 'GET', `/bundle/report/${bundle}`)).body,
    fingerprintNow: async () => textIn((await readersAt()).body, 'fingerprint'),
    draft: async (name: string): Promise<string> =>
      (await rest('author', 'POST', '/contacts?draft=true', { name, ...contact, _status: 'draft' })).body.doc.id,
    published: async (name: string): Promise<string> =>
      (await rest('publisher', 'POST', '/contacts', { name, ...contact, _status: 'published' })).body.doc.id,
    /** Writes a draft over whatever is there. */
    write: (type: string, id: string, values: object) =>
      rest('author', 'PATCH', `/${type}/${id}?draft=true`, { ...values, _status: 'draft' }),
    bundleOf: async (items: { relationTo: string; value: string }[], more: object = {}): Promise<string> => {
      const { status, body } = await rest('author', 'POST', '/bundles', { title: `Bundle ${++count}`, items, ...more })
      expect([status, body.errors]).toEqual([201, undefined])
      return body.doc.id
    },
  }
}

export const inContacts = (value: string) => ({ relationTo: 'contacts', value })

/** The documents of a type in a snapshot. */
export const documentsIn = (body: Record<string, unknown>, type: string): unknown[] => {
  const list = valuesOf(body.documents)[type]
  return Array.isArray(list) ? list : []
}
