import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf } from '../../runtime/digest.ts'
import { sharingPictureOf } from '../../src/sharing/sharing-picture.ts'
import { restAfter, SharingPictures } from './sharing-pictures.ts'

let folder: string
let pictures: SharingPictures
const kept = () => join(folder, 'pictures')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'osi-pictures-'))
  pictures = new SharingPictures(kept())
})
afterEach(async () => {
  await pictures.giveUp()
  rmSync(folder, { recursive: true })
})

const office = 'Office of School Improvement'
const nameOf = (title: string) => sharingPictureOf({ title, office })!.address.replace('/sharing/', '')

/** A page as far as it matters here, as Astro writes it. */
function page(title: string): string {
  const { address, alt } = sharingPictureOf({ title, office })!
  const written = alt.replaceAll('&', '&#38;').replaceAll('"', '&#34;')
  return `<head><meta property="og:image" content="https://osi.example.org${address}"><meta property="og:image:alt" content="${written}"></head>`
}

function release(id: string, pages: Record<string, string>) {
  const publicFolder = join(folder, id, 'public')
  mkdirSync(publicFolder, { recursive: true })
  for (const [path, html] of Object.entries(pages)) writeFileSync(join(publicFolder, path), html)
  const files = Object.fromEntries(
    Object.entries(pages).map(([path, html]) => [path, { digest: digestOf(html), size: html.length }]),
  )
  return { release: { id, folder: join(folder, id), publicFolder }, manifest: { files } }
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let waited = 0; !isTrue() && waited < 10_000; waited += 20) await setTimeout(20)
  expect(isTrue()).toBe(true)
}

test('every page that names a picture gets it, once for the same words', async () => {
  const first = release('1', {
    'a.html': page('Plans & “goals”'),
    'b.html': `${page('Plans & “goals”')} and other text`,
    'c.html': page('Another "title"'),
    'none.html': '<head></head>',
    'feed.xml': page('No page'),
  })
  await pictures.draw(first)
  const names = [nameOf('Plans & “goals”'), nameOf('Another "title"')].sort()
  expect(readdirSync(kept()).sort()).toEqual(names)
  expect(readdirSync(join(first.release.publicFolder, 'sharing')).sort()).toEqual(names)
  expect(readFileSync(join(kept(), names[0]!)).subarray(1, 4).toString()).toBe('PNG')
})

test('a release of the same titles draws nothing', async () => {
  await pictures.draw(release('1', { 'a.html': page('Plans') }))
  const drawn = statSync(join(kept(), nameOf('Plans')))
  const next = release('2', { 'a.html': `${page('Plans')}, with another text` })
  // As after a restart.
  pictures = new SharingPictures(kept())
  await pictures.draw(next)
  const linked = statSync(join(next.release.publicFolder, 'sharing', nameOf('Plans')))
  expect([linked.ino, linked.mtimeMs]).toEqual([drawn.ino, drawn.mtimeMs])
})

test('what no kept release shows is removed in the end', async () => {
  const old = release('1', { 'a.html': page('Old') })
  await pictures.draw(old)
  const live = release('2', { 'a.html': page('New') })
  pictures.begin(live, [live, old])
  await until(() => existsSync(join(kept(), nameOf('New'))))
  await pictures.giveUp()
  expect(existsSync(join(kept(), nameOf('Old')))).toBe(true)
  pictures.begin(live, [live])
  await until(() => !existsSync(join(kept(), nameOf('Old'))))
  expect(existsSync(join(kept(), nameOf('New')))).toBe(true)
})

test('giving up ends after the picture at hand, and the next begin goes on', async () => {
  const live = release(
    '1',
    Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.html`, page(`Page ${index}`)])),
  )
  pictures.begin(live, [live])
  await until(() => existsSync(join(kept(), nameOf('Page 0'))))
  await pictures.giveUp()
  const soFar = readdirSync(kept()).length
  expect(soFar).toBeLessThan(30)
  await setTimeout(200)
  expect(readdirSync(kept()).length).toBe(soFar)
  await pictures.draw(live)
  expect(readdirSync(join(live.release.publicFolder, 'sharing'))).toHaveLength(30)
})

test.each([
  [60, 60, 60],
  [90, 60, 90],
  [120, 60, 960],
])('a picture of %i ms, when the fastest took %i, is followed by a rest of %i', (took, fastest, rest) => {
  expect(restAfter(took, fastest)).toBe(rest)
})
