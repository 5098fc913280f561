import { valuesOf } from '@osi/shared'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { signIn } from './setup/sign-in.ts'
import { asAdministrator } from './setup/two-people.ts'

const { cmsUrl, administrator } = inject('stack')
const gone = '00000000-0000-4000-8000-000000000000'

/** A webinar that may be published. */
const webinar = {
  title: 'Errors of the production build',
  startsAt: '2099-03-03T15:00:00.000Z',
  endsAt: '2099-03-03T16:00:00.000Z',
  startsAt_tz: 'America/Chicago',
  endsAt_tz: 'America/Chicago',
  summary: 'How it works.',
  condition: 'scheduled',
  registration: { instructions: 'Register by mail.' },
  _status: 'published',
}
const account = { name: 'New', email: 'new@example.org', password: 'seven green tractors at dawn', role: 'author' }
const text = (...children: object[]) => ({
  root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children },
})

/** A file as a form sends it. */
function file(name: string, type: string, content: BlobPart): FormData {
  const form = new FormData()
  form.append('file', new Blob([content], { type }), name)
  form.append('_payload', JSON.stringify({ alt: 'What it shows' }))
  return form
}

let browser: Browser
let page: Page
let headers: Record<string, string>
let own: string

beforeAll(async () => {
  const login = await fetch(`${cmsUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: cmsUrl },
    body: JSON.stringify(administrator),
  })
  const { token, user } = valuesOf(await login.json())
  headers = { origin: cmsUrl, authorization: `JWT ${String(token)}` }
  own = String(valuesOf(user).id)
  await asAdministrator('POST', '/webinars', { ...webinar, slug: 'taken' })
  browser = await openBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  await signIn(page)
})
afterAll(() => browser?.close())

/** What the first error of an answer says, with what stands beside the fields. */
async function said(
  method: string,
  address: string,
  body: object | string,
): Promise<{ status: number; words: string }> {
  const isAsItIs = body instanceof FormData || body instanceof Blob
  const response = await fetch(`${cmsUrl}/api${address}`, {
    method,
    headers: { ...headers, ...(isAsItIs ? {} : { 'content-type': 'application/json' }) },
    body: isAsItIs || typeof body === 'string' ? body : JSON.stringify(body),
  })
  const words = await response.text()
  return { status: response.status, words: words.replaceAll('∶', ':') }
}

/** How Payload, Next and PostgreSQL speak when nobody has said it better; `undefined` stands for a name that is missing. */
const nobodysWords =
  /unknown error|following field|is invalid|An error occurred|Internal Server Error|something went wrong|\bundefined\b|\[object|node_modules|\bat \w+ \(|select "|insert into/i

const errors: [name: string, method: string, address: string, body: () => object | string, words: string][] = [
  ['a short password', 'POST', '/users', () => ({ ...account, password: 'short' }), 'The password is too short'],
  [
    'an address that has an account',
    'POST',
    '/users',
    () => ({ ...account, email: administrator.email }),
    'Someone has an account',
  ],
  ['an e-mail address that is none', 'POST', '/users', () => ({ ...account, email: 'new' }), 'like name@example.org'],
  ['the last administrator’s role', 'PATCH', `/users/`, () => ({ role: 'author' }), 'This is the last administrator'],
  [
    'one’s own password without the old one',
    'PATCH',
    `/users/`,
    () => ({ password: account.password }),
    'the password that you have now',
  ],
  ['a webinar without a title', 'POST', '/webinars', () => ({ ...webinar, title: '' }), 'Title'],
  [
    'an end before the start',
    'POST',
    '/webinars',
    () => ({ ...webinar, endsAt: '2099-03-03T14:00:00.000Z' }),
    'ends before it starts',
  ],
  [
    'a day without an hour',
    'POST',
    '/webinars',
    () => ({ ...webinar, startsAt: 'next Tuesday' }),
    'Write the time too',
  ],
  [
    'a link that would run',
    'POST',
    '/webinars',
    () => ({ ...webinar, registration: { url: 'javascript:alert(1)' } }),
    'A link begins with https://',
  ],
  [
    'a contact that was deleted',
    'POST',
    '/webinars',
    () => ({ ...webinar, contact: gone }),
    'A contact that is chosen here was deleted meanwhile',
  ],
  [
    'a taken address',
    'POST',
    '/webinars',
    () => ({ ...webinar, slug: 'taken' }),
    'Another document has this address already',
  ],
  [
    'an address of the site’s own',
    'POST',
    '/webinars',
    () => ({ ...webinar, slug: 'past' }),
    'belongs to a part of the site itself',
  ],
  [
    'a text with something that nobody knows',
    'POST',
    '/pages',
    () => ({ title: 'Errors', summary: 'S.', body: text({ type: 'iframe' }), _status: 'published' }),
    'The site has no way to show a part of this text (“iframe”)',
  ],
  [
    'a conference day that ends before it starts',
    'POST',
    '/conferences',
    () => ({
      title: 'Errors',
      days: [{ date: '2099-04-07', startTime: '9:00 am', endTime: '8:00 am' }],
      _status: 'published',
    }),
    'The day ends before it starts',
  ],
  [
    'a deadline that opens after it is due',
    'POST',
    '/deadlines',
    () => ({ title: 'Errors', opensOn: '2099-05-01', dueAt: '2099-04-01T15:00:00.000Z', _status: 'published' }),
    'It opens after it is due',
  ],
  [
    'a phone number of two digits',
    'POST',
    '/contacts',
    () => ({ name: 'Errors', phone: '12', _status: 'published' }),
    'A phone number has ten digits',
  ],
  ['a question without an answer', 'POST', '/faqs', () => ({ question: 'Why?', _status: 'published' }), 'Fill this in'],
  [
    'a redirect in a circle',
    'POST',
    '/redirects',
    () => ({ from: '/errors-a/', to: '/errors-a/' }),
    'leads back to where it began',
  ],
  [
    'a redirect over a page',
    'POST',
    '/redirects',
    () => ({ from: '/webinars/', to: '/faqs/' }),
    'There is a page at /webinars/',
  ],
  [
    'a redirect to another site in disguise',
    'POST',
    '/redirects',
    () => ({ from: '/errors-b/', to: '/\\evil.example/' }),
    'no backslashes',
  ],
  ['a file of old Word', 'POST', '/media', () => file('letter.doc', 'application/msword', 'x'), 'old format of Word'],
  ['an empty PDF', 'POST', '/media', () => file('a.pdf', 'application/pdf', ''), 'The file is empty'],
  [
    'a cut-off picture',
    'POST',
    '/media',
    () => file('a.jpg', 'image/jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
    'can’t be added',
  ],
  [
    'a name of 300 characters',
    'POST',
    '/media',
    () => file(`${'n'.repeat(300)}.pdf`, 'application/pdf', '%PDF-1.4'),
    'The name of the file is too long',
  ],
  ['no file', 'POST', '/media', () => ({ alt: 'Nothing' }), 'Choose a file'],
  [
    'an office without a name',
    'POST',
    '/globals/site-settings',
    () => ({ officeName: '', _status: 'published' }),
    'Fill this in',
  ],
  [
    'a menu entry that leads nowhere',
    'POST',
    '/globals/navigation',
    () => ({ items: [{}], _status: 'published' }),
    'Choose a part of the site',
  ],
  ['what is not there', 'PATCH', `/webinars/${gone}`, () => ({ title: 'x' }), 'Not here any more'],
  ['half a request', 'POST', '/webinars', () => '{', 'isn’t a JSON object'],
  [
    'a list of schools without its columns',
    'POST',
    '/register/preview',
    () => new Blob(['a,b'], { type: 'text/csv' }),
    'is missing',
  ],
]

describe('the production build says in a sentence of ours what is wrong with', () => {
  test.each(errors)('%s', async (_, method, address, body, words) => {
    const answer = await said(method, address === '/users/' ? `/users/${own}` : address, body())
    expect(answer.status, answer.words).toBeGreaterThanOrEqual(400)
    expect(answer.status, answer.words).toBeLessThan(500)
    expect(answer.words).toContain(words)
    expect(answer.words).not.toMatch(nobodysWords)
  })
})

describe('an editor reads it whole', () => {
  const toast = () =>
    page.locator('.payload-toast-container .toast-error, [data-sonner-toast][data-type="error"]').first()

  test('in the toast of a new account, and nothing typed is lost', async () => {
    await page.goto(`${cmsUrl}/admin/collections/users/create`)
    await page.locator('#field-name').fill('New')
    await page.locator('#field-email').fill(administrator.email)
    await page.locator('#action-save').click()
    await toast().waitFor()
    expect(await toast().textContent()).toContain('Someone has an account with this e-mail address already.')
    expect(await page.locator('#field-name').inputValue()).toBe('New')
  })

  test('at a redirect that leads in a circle', async () => {
    await page.goto(`${cmsUrl}/admin/collections/redirects/create`)
    await page.locator('#field-from').fill('/errors-c/')
    await page.locator('#field-to').fill('/errors-c/')
    await page.locator('#action-save').click()
    await toast().waitFor()
    expect(await toast().textContent()).toContain('This leads back to where it began. Choose another address.')
    expect(await page.locator('#field-from').inputValue()).toBe('/errors-c/')
  })
})
