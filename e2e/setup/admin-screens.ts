import { textIn, valuesOf } from '@osi/shared'
import type { Page } from 'playwright-core'
import type { AskCms } from '../../scripts/running-cms/ask-cms.ts'

/** A screen of the CMS. */
export interface AdminScreen {
  name: string
  /** Below `/admin`. */
  path: string
  /** Waits until it is there whole. */
  isThere: (page: Page) => Promise<unknown>
}

/** Documents of some kinds, by their collections. */
export interface AdminExamples {
  idOf: Readonly<Record<string, string>>
  /** Deletes them. */
  remove(): Promise<void>
}

const text = (words: string) => ({
  type: 'text',
  version: 1,
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})
const element = (type: string, children: object[], more: object = {}) => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  children,
  ...more,
})
const cell = (words: string, headerState: number) =>
  element('tablecell', [element('paragraph', [text(words)])], { headerState, colSpan: 1, rowSpan: 1 })
const link = { linkType: 'custom', url: 'https://example.org/', newTab: false }

/** A text with most of what the editor offers. */
const body = {
  root: element('root', [
    element('heading', [text('What you will learn')], { tag: 'h2' }),
    element('paragraph', [text('Read the '), element('link', [text('list of examples')], { fields: link })]),
    element('list', [element('listitem', [text('One')], { value: 1 })], { listType: 'bullet', tag: 'ul', start: 1 }),
    element('table', [
      element('tablerow', [cell('Day', 1), cell('Hour', 1)]),
      element('tablerow', [cell('Monday', 0), cell('9:00 a.m.', 0)]),
    ]),
  ]),
}

/** Makes drafts of the kinds of documents that have forms of their own; readers get none of them. */
export async function makeAdminExamples(ask: AskCms): Promise<AdminExamples> {
  const idOf: Record<string, string> = {}
  const paths: string[] = []
  const make = async (type: string, document: object): Promise<string> => {
    const answer = await ask('POST', `/${type}?draft=true`, { ...document, _status: 'draft' })
    const id = textIn(valuesOf(answer.doc), 'id') ?? ''
    idOf[type] = id
    paths.unshift(`/${type}/${id}`)
    return id
  }
  const webinar = await make('webinars', {
    title: 'Yellowthroat hour',
    startsAt: '2035-03-05T15:00:00.000Z',
    body,
    topics: ['Data'],
    audience: ['principals'],
  })
  await ask('PATCH', `/webinars/${webinar}?draft=true`, { summary: 'An hour about data.', _status: 'draft' })
  const page = await make('pages', { title: 'Yellowthroat page', body })
  const district = await make('districts', { name: 'Example Yellowthroat School District', number: '0999' })
  await make('schools', { name: 'Example Yellowthroat High', number: '09991', district })
  await make('conferences', {
    title: 'Yellowthroat days',
    days: [{ label: 'First', date: '2035-03-05', sessions: [{ title: 'Hello' }] }, { label: 'Second' }],
  })
  await make('bundles', { title: 'Yellowthroat', items: [{ relationTo: 'pages', value: page }] })
  return {
    idOf,
    async remove() {
      for (const path of paths) await ask('DELETE', path)
    },
  }
}

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first().waitFor()
const form = (page: Page) => page.locator('.save-line').waitFor({ state: 'attached' })
const row = (page: Page) => page.locator('table tbody tr').first().waitFor()
const button = (name: string) => (page: Page) => page.getByRole('button', { name }).first().waitFor()

/** The screens that editors meet, of Payload’s and of our own. */
export function adminScreens({ idOf }: AdminExamples): AdminScreen[] {
  const list = (type: string) => `/collections/${type}`
  const document = (type: string) => `${list(type)}/${idOf[type]}`
  return [
    { name: 'My day', path: '', isThere: heading('On the site now') },
    { name: 'the list of webinars', path: list('webinars'), isThere: row },
    { name: 'the list of accounts', path: list('users'), isThere: row },
    { name: 'the list of files', path: list('media'), isThere: heading('Files') },
    { name: 'the list of bundles', path: list('bundles'), isThere: row },
    { name: 'the activity log', path: list('activity'), isThere: row },
    { name: 'the trash', path: `${list('pages')}/trash`, isThere: heading(/Pages|Trash/) },
    { name: 'the form of a webinar', path: document('webinars'), isThere: form },
    { name: 'the form of a page', path: document('pages'), isThere: form },
    { name: 'the form of a school', path: document('schools'), isThere: form },
    { name: 'the form of a conference', path: document('conferences'), isThere: form },
    { name: 'the form of a bundle', path: document('bundles'), isThere: heading('Open') },
    { name: 'the form of a new account', path: `${list('users')}/create`, isThere: button('Save') },
    { name: 'the form of a new file', path: `${list('media')}/create`, isThere: button('Save') },
    { name: 'the notice', path: '/globals/notice', isThere: form },
    { name: 'the menu of the site', path: '/globals/navigation', isThere: form },
    { name: 'the versions of a webinar', path: `${document('webinars')}/versions`, isThere: row },
    { name: 'one’s own account', path: '/account', isThere: button('Set up a second step') },
    { name: 'the import of schools', path: '/register', isThere: heading('Imports until now') },
    { name: 'the import of addresses', path: '/redirects-import', isThere: heading('Import moved addresses') },
    { name: 'the first-day guide', path: '/guide', isThere: heading('Your first day') },
  ]
}
