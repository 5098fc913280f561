import { textIn } from '@osi/shared'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { codeOfStep, stepAt } from '../cms/src/accounts/second-factor/one-time-code.ts'
import { openBrowser } from './setup/browser.ts'
import { asAdministrator, newPerson, type Person } from './setup/two-people.ts'

const { cmsUrl } = inject('stack')
const password = 'correct horse battery'

let browser: Browser
let person: Person & { email: string }
let key: Buffer
let recoveryCodes: string[]

beforeAll(async () => {
  browser = await openBrowser()
  person = await newPerson(browser, 'Careful', 'author')
  await person.page.goto(`${cmsUrl}/admin/account`)
})
afterAll(() => browser?.close())

/** The bytes of a key as the page shows it: base 32, in groups. */
function bytesOf(shown: string): Buffer {
  const digits = [...shown.replaceAll(/\s/g, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter))
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}

let lastStep = 0
/** A code that was not used yet: of this half minute, or of the next. */
function newCode(): string {
  lastStep = Math.max(stepAt(new Date()), lastStep + 1)
  return codeOfStep(key, lastStep)
}

/** Name and password in a browser of its own, up to the second step. */
async function begin(): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${cmsUrl}/admin`)
  await page.getByLabel('Email').fill(person.email)
  const field = page.getByLabel('Password')
  expect([await field.getAttribute('type'), await field.getAttribute('autocomplete')]).toEqual([
    'password',
    'current-password',
  ])
  await field.fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.getByRole('heading', { name: 'Second step' }).waitFor()
  return page
}
const isIn = (page: Page) => page.waitForURL(`${cmsUrl}/admin`)

describe('an editor with a second step', () => {
  test('sets it up with an app, and gets ten recovery codes', async () => {
    const { page } = person
    await page.getByRole('button', { name: 'Set up a second step' }).click()
    await page.getByAltText(/^QR code/).waitFor()
    key = bytesOf(await page.locator('.key-to-scan code').innerText())
    const field = page.getByLabel('The code that the app shows now')
    await field.fill('000000')
    await field.press('Enter')
    await page.getByText('This code isn’t right.').waitFor()
    await field.fill(newCode())
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor()
    recoveryCodes = await page.locator('.recovery-codes li').allInnerTexts()
    expect(recoveryCodes).toHaveLength(10)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByText('10 recovery codes are left.').waitFor()
  })

  test('signs in with the password and a code, and a wrong code says so', async () => {
    const page = await begin()
    const field = page.getByLabel('The code that your authenticator app shows')
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
    await field.fill('000000')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('This code isn’t right, or was used before.').waitFor()
    // What was wrong with one kind of code says nothing of the other.
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
    await page.getByText('This code isn’t right, or was used before.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Use the app instead' }).click()
    await field.fill(newCode())
    await field.press('Enter')
    await isIn(page)
  })

  test('signs in with a recovery code when the phone is lost, and ends that session from another', async () => {
    const lost = await begin()
    await lost.getByRole('button', { name: 'Use a recovery code instead' }).click()
    await lost.getByLabel('A recovery code').fill(recoveryCodes[0] ?? '')
    await lost.getByRole('button', { name: 'Sign in' }).click()
    await isIn(lost)
    const { page } = person
    await page.reload()
    await page.getByText('9 recovery codes are left.').waitFor()
    const sessions = page.locator('.own-sessions li')
    expect(await sessions.count()).toBe(3)
    await sessions
      .first()
      .getByRole('button', { name: /^End the session in Chrome/ })
      .click()
    await expect.poll(() => sessions.count()).toBe(2)
    expect(await (await lost.request.get(`${cmsUrl}/api/users/me`)).json()).toMatchObject({ user: null })
  })

  test('whose administrator removes it signs in with the password alone', async () => {
    const { docs } = await asAdministrator('GET', `/users?where[email][equals]=${person.email}`)
    const id = textIn(Array.isArray(docs) ? docs[0] : undefined, 'id')
    await asAdministrator('POST', `/users/${id}/second-factor/remove`)
    const page = await (await browser.newContext()).newPage()
    const answer = await page.request.post(`${cmsUrl}/api/users/login`, { data: { email: person.email, password } })
    expect(answer.status()).toBe(200)
  })
})
