import { textIn, valuesOf } from '@osi/shared'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { askingAs } from '../scripts/running-cms/ask-cms.ts'
import { untilAtWork } from './setup/at-work.ts'
import { openBrowser } from './setup/browser.ts'
import { signIn } from './setup/sign-in.ts'

const { siteUrl, cmsUrl, administrator } = inject('stack')

let browser: Browser
let editor: Page
let ask: Awaited<ReturnType<typeof askingAs>>
const paths: string[] = []

beforeAll(async () => {
  ask = await askingAs({ cmsUrl, ...administrator })
  for (const letter of ['A', 'B', 'C']) {
    const { doc } = await ask('POST', '/contacts', {
      name: `Bunting desk ${letter}`,
      phone: '601.359.1003',
      _status: 'published',
    })
    paths.push(`/contacts/${textIn(valuesOf(doc), 'id')}`)
  }
  browser = await openBrowser()
  editor = await browser.newPage({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' })
  await signIn(editor)
})
afterAll(async () => {
  for (const path of paths) await ask('DELETE', path)
  await browser?.close()
})

const list = `${cmsUrl}/admin/collections/contacts?sort=order&search=Bunting&limit=100`
const namesIn = (text: string): string =>
  [...new Set(text.match(/Bunting desk [ABC]/g))].map((one) => one.at(-1)).join('')
const inList = async (): Promise<string> => namesIn(await editor.locator('tbody').innerText())
const forReaders = async (): Promise<string> => namesIn(await (await fetch(`${siteUrl}/contacts/`)).text())
const told = (words: string) => editor.getByRole('status').filter({ hasText: words }).waitFor()

test('a row is moved by keyboard, keeps the focus, is told of, undone, and stands so for readers', async () => {
  await editor.goto(list)
  await untilAtWork(editor)
  const up = editor.getByRole('button', { name: 'Move up: Bunting desk C' })
  await up.press('Enter')
  await expect.poll(inList).toBe('ACB')
  await told('“Bunting desk C” is now number')
  await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true)
  await expect.poll(forReaders).toBe('ACB')
  await editor.getByRole('button', { name: 'Undo' }).click()
  await told('“Bunting desk C” is back at number')
  await expect.poll(inList).toBe('ABC')
})

test('a row is dragged past others, on a phone too; Escape lets it stay', async () => {
  await editor.setViewportSize({ width: 390, height: 844 })
  await editor.goto(list)
  await untilAtWork(editor)
  const rowOf = (letter: string) => editor.getByRole('row').filter({ hasText: `Bunting desk ${letter}` })
  const drag = async (letter: string, over: string, isCancelled = false) => {
    const [handle, target] = [rowOf(letter).locator('.list-order__handle'), rowOf(over)]
    await handle.scrollIntoViewIfNeeded()
    const [from, to] = [await handle.boundingBox(), await target.boundingBox()]
    if (!from || !to) throw new Error('There is nothing to drag.')
    await editor.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await editor.mouse.down()
    await editor.mouse.move(from.x + from.width / 2, to.y + to.height / 2 - 20, { steps: 5 })
    await editor.waitForTimeout(50)
    if (isCancelled) await editor.keyboard.press('Escape')
    await editor.mouse.up()
  }
  await rowOf('C').waitFor()
  await drag('C', 'A', true)
  expect(await inList()).toBe('ABC')
  await drag('C', 'A')
  await told('“Bunting desk C” is now number')
  await expect.poll(inList).toBe('CAB')
})

test('who comes second is told, and moves nothing', async () => {
  const ids = paths.map((path) => path.split('/').at(-1) ?? '')
  await ask('POST', '/list-order/move', { type: 'contacts', id: ids[1], side: 'before', of: ids[0], seen: [] })
  await editor.getByRole('button', { name: 'Move down: Bunting desk C' }).click()
  await told('changed the order of this list at')
  await expect.poll(inList).toBe('CBA')
})
