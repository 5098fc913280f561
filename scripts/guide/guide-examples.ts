import { textIn, valuesOf } from '@osi/shared'
import { exampleTitles } from '../../cms/src/guide/example-titles.ts'
import { askingAs, type AskCms, type CmsAccount } from '../running-cms/ask-cms.ts'

const password = 'correct horse battery'
const dayMs = 24 * 60 * 60 * 1000

/** Two people who do the jobs of the guide, in a CMS that has what they meet. */
export interface GuideEditors {
  author: CmsAccount
  publisher: CmsAccount
  /** Takes all of it away again, the accounts included. */
  remove(): Promise<void>
}

const idOf = (answer: Record<string, unknown>): string => textIn(valuesOf(answer.doc), 'id') ?? ''

/** Something that a publisher is asked about, and sends back if there is a note. */
async function askAboutPage(
  title: string,
  note: string,
  ask: { author: AskCms; publisher: AskCms },
  sentBack?: string,
) {
  const page = { title, summary: 'We are an example, at an example address.', _status: 'draft' }
  const id = idOf(await ask.author('POST', '/pages?draft=true', page))
  const { asked } = await ask.author('POST', '/review/ask', { type: 'pages', id, note })
  if (sentBack === undefined) return
  const back = { type: 'pages', id, asked: textIn(asked, 'at'), note: sentBack, field: 'summary' }
  await ask.publisher('POST', '/review/send-back', back)
}

/** Deletes what the guide’s jobs make, by its titles, and takes the notice down. */
async function removeDocuments(ask: AskCms): Promise<void> {
  for (const [type, field, titles] of [
    ['webinars', 'title', [exampleTitles.webinar, exampleTitles.heldWebinar]],
    ['contacts', 'name', [exampleTitles.contact]],
    ['pages', 'title', [exampleTitles.asked, exampleTitles.sentBack]],
  ] as const)
    for (const title of titles) {
      const query = new URLSearchParams({ [`where[${field}][equals]`]: title, draft: 'true', depth: '0' })
      const { docs } = await ask('GET', `/${type}?${query}`)
      for (const doc of Array.isArray(docs) ? docs : []) await ask('DELETE', `/${type}/${textIn(doc, 'id')}`)
    }
  await ask('POST', '/globals/notice', { message: null, until: null, _status: 'published' })
}

/**
 * Makes what the jobs of the guide need: an author and a publisher, a webinar that is over, a contact, a page that waits for a review and
 * one that was sent back. Readers get none of it before a job publishes it.
 * @param administrator makes the accounts
 * @param now the instant that the webinar is two days before
 */
export async function makeGuideExamples(administrator: CmsAccount, now: Date): Promise<GuideEditors> {
  const { cmsUrl } = administrator
  const ask = await askingAs(administrator)
  const accounts: string[] = []
  const make = async (role: string): Promise<CmsAccount> => {
    const email = `guide-${role}-${now.getTime()}@example.org`
    accounts.push(idOf(await ask('POST', '/users', { name: `Example ${role}`, email, password, role })))
    return { cmsUrl, email, password }
  }
  const [author, publisher] = [await make('author'), await make('publisher')]
  const asking = { author: await askingAs(author), publisher: await askingAs(publisher) }
  await asking.author('POST', '/webinars?draft=true', {
    title: exampleTitles.heldWebinar,
    startsAt: new Date(now.getTime() - 2 * dayMs).toISOString(),
    _status: 'draft',
  })
  await asking.author('POST', '/contacts?draft=true', {
    name: exampleTitles.contact,
    phone: '601.555.0100',
    _status: 'draft',
  })
  await askAboutPage(exampleTitles.asked, 'Are these the hours?', asking)
  await askAboutPage(exampleTitles.sentBack, 'Is it clear?', asking, 'Say on which floor.')
  return {
    author,
    publisher,
    async remove() {
      await removeDocuments(ask)
      for (const id of accounts) await ask('DELETE', `/users/${id}`)
    },
  }
}
