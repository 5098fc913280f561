import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CompiledSite } from '../../testing/compiled-site.ts'
import { htmlRules } from '../../testing/html-rules.ts'
import { exampleOf, publicationOf } from '../../testing/publication-of.ts'

let site: CompiledSite
beforeAll(async () => {
  site = await CompiledSite.compile()
}, 120_000)
afterAll(() => site.remove())

const captions =
  'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ana López>Welcome &amp; hello.\n\n00:12:30.000 --> 00:12:33.000\n<v Ben>Thank you.'

async function pageWith(recording: object): Promise<string> {
  const publication = publicationOf({ webinars: [{ ...exampleOf('webinars', 1), recording }] })
  const now = new Date('2026-04-01T12:00:00Z')
  const { html } = await site.page('/webinars/reading-the-indicators/', publication, now)
  expect((await new HtmlValidate(htmlRules).validateString(html)).results).toEqual([])
  return html
}

test('each paragraph has an anchor, and opens the video there', async () => {
  const html = await pageWith({ url: 'https://youtu.be/abcdefghijk', transcript: captions })
  expect(html).toContain('<details class="transcript" id="transcript"><summary>Transcript</summary>')
  expect(html).toContain(
    '<p id="t-0m1s"><a href="https://youtu.be/abcdefghijk?t=1s">0:01</a> <strong>Ana López:</strong> Welcome &amp; hello.</p>',
  )
  expect(html).toContain('<p id="t-12m30s"><a href="https://youtu.be/abcdefghijk?t=750s">12:30</a>')
})

test('where the video’s site can’t open it at a second, times are no links', async () => {
  const html = await pageWith({ url: 'https://video.example.org/1', transcript: captions })
  expect(html).toContain('<p id="t-12m30s">12:30 <strong>Ben:</strong> Thank you.</p>')
  expect(html).not.toContain('Each time opens the video')
})

test('a text without times is shown as it is, open where there is no video', async () => {
  const html = await pageWith({ transcript: 'Welcome.\nLet’s begin.' })
  expect(html).toMatch(/<details class="transcript" id="transcript" open>.*<p>Welcome\.<\/p><p>Let’s begin\.<\/p>/s)
})

test('a page with a transcript stays true as time goes on, as every page with events', async () => {
  expect(await pageWith({ transcript: captions })).toMatch(/<html[^>]* data-correction="\/assets\/correct-page/)
})
