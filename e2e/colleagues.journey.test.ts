import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { signIn } from './setup/sign-in.ts'

const { cmsUrl } = inject('stack')
const email = 'colleague@example.org'
const passphrase = 'seven green tractors at dawn'

let browser: Browser
let administrator: Page
let colleague: Page
let link: string

beforeAll(async () => {
  browser = await openBrowser()
  administrator = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  colleague = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  await signIn(administrator)
})
afterAll(() => browser?.close())

describe('a colleague', () => {
  test('gets an account by name and address, and a link that works once', async () => {
    await administrator.goto(`${cmsUrl}/admin/collections/users/create`)
    await administrator.locator('#field-name').fill('Colleague')
    await administrator.locator('#field-email').fill(email)
    await administrator.locator('#action-save').click()
    await administrator.getByRole('button', { name: 'Make a one-time link' }).click()
    link = await administrator.getByLabel('Link for Colleague').inputValue()
    expect(link).toContain(`${cmsUrl}/admin/reset/`)
  })

  test('whose address is taken is refused in the form, in a sentence that stays', async () => {
    await administrator.goto(`${cmsUrl}/admin/collections/users/create`)
    await administrator.locator('#field-name').fill('Colleague again')
    await administrator.locator('#field-email').fill(email)
    await administrator.locator('#action-save').click()
    const refusal = administrator.locator('.conflict, .field-error').filter({ hasText: /address/ })
    await refusal.first().waitFor()
    // Payload looks at the address again a moment later.
    await administrator.waitForTimeout(1_500)
    expect(await refusal.first().isVisible()).toBe(true)
    expect(await administrator.locator('#field-email').inputValue()).toBe(email)
  })

  test('is told what a password needs, and chooses it', async () => {
    await colleague.goto(link)
    await colleague.locator('#field-password').fill('short')
    await colleague.locator('#field-confirm-password').fill('short')
    const choose = colleague.locator('button[type="submit"]')
    await choose.click()
    await colleague.getByText('The password is too short').first().waitFor()
    await colleague.locator('#field-password').fill(passphrase)
    await colleague.locator('#field-confirm-password').fill(passphrase)
    await choose.click()
    await colleague.waitForURL((url) => !url.pathname.startsWith('/admin/reset'))
    await colleague.getByText('Your password is set. Sign in with it.').waitFor()
  })

  test('signs in with it, and the link does not work again', async () => {
    const page = await browser.newPage()
    await page.goto(`${cmsUrl}/admin`)
    await page.getByLabel('Email').fill(email)
    await page.getByLabel('Password').fill(passphrase)
    await page.getByRole('button', { name: 'Login' }).click()
    await page.waitForURL(`${cmsUrl}/admin`)
    const answer = await page.request.post(`${cmsUrl}/api/users/reset-password`, {
      data: { token: link.split('/').at(-1), password: passphrase },
    })
    expect(answer.status()).toBe(410)
    expect(await answer.text()).toContain('This link has been used, or is too old.')
    await page.context().close()
  })
})
