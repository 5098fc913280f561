/**
 * `npm run guide:pictures`: makes the pictures of the first-day guide anew. It starts the whole system in a folder that is thrown away, does each job
 * by the words that the guide quotes, and takes the pictures on the way. A job that can’t be done as the guide says ends it with the step’s name.
 */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import sharp from 'sharp'
import type { Job, PictureName } from '../cms/src/guide/step.ts'
import { openBrowser } from '../e2e/setup/browser.ts'
import type { CmsAccount } from './running-cms/ask-cms.ts'
import { followJob } from './guide/follow-job.ts'
import { jobsToFollow } from './guide/jobs-to-follow.ts'
import { makeGuideExamples } from './guide/guide-examples.ts'
import { signInTo } from './running-cms/sign-in.ts'
import { plainly } from './plainly.ts'
import { openThrowAwayStack } from './stack/throw-away-stack.ts'
import { root } from './stack/settings.ts'

const folder = path.join(root, 'cms/src/guide/pictures')

/** Of the window, and of a picture: as much around the control as is still to be read on a phone. In CSS pixels. */
const windowSize = { width: 1500, height: 900 }
const pictureSize = { width: 640, height: 360 }
/** A picture has twice as many pixels, for displays that show them. */
const scale = 2

const between = (low: number, value: number, high: number): number => Math.min(Math.max(low, value), high)

/** Draws a ring around a control, or takes it away. */
const ring = (control: Locator, isDrawn: boolean): Promise<void> =>
  control.evaluate((element, isDrawn) => {
    const ringed = element.closest('.react-select') ?? element
    if (!(ringed instanceof HTMLElement)) return
    ringed.scrollIntoView({ block: 'center' })
    ringed.style.setProperty('outline', isDrawn ? '3px solid #b3005e' : '', 'important')
    ringed.style.setProperty('outline-offset', isDrawn ? '4px' : '', 'important')
  }, isDrawn)

/** Takes a picture of what is around a control, with a ring around it. Of what is wider than a picture, it shows the beginning. */
async function takePicture(name: PictureName, control: Locator): Promise<void> {
  await ring(control, true)
  const box = await control.boundingBox()
  if (!box) throw new Error(`${name}: there is nothing to show.`)
  const centered = box.x + box.width / 2 - pictureSize.width / 2
  const clip = {
    x: between(0, Math.min(centered, box.x - 40), windowSize.width - pictureSize.width),
    y: between(0, box.y + box.height / 2 - pictureSize.height / 2, windowSize.height - pictureSize.height),
    ...pictureSize,
  }
  const png = await control.page().screenshot({ clip, animations: 'disabled', caret: 'hide' })
  await ring(control, false)
  await writeFile(path.join(folder, `${name}.webp`), await sharp(png).webp({ quality: 70, effort: 6 }).toBuffer())
  console.log(`✔ ${name}`)
}

/** Does jobs as one person, and takes the pictures that were not taken yet. */
async function followGuide(browser: Browser, account: CmsAccount, jobs: readonly Job[], taken: Set<string>) {
  const context = await browser.newContext({ viewport: windowSize, deviceScaleFactor: scale, colorScheme: 'light' })
  const page = await context.newPage()
  await signInTo(page, account)
  for (const job of jobs)
    await followJob(page, job, account.cmsUrl, async ({ name }, control) => {
      if (taken.has(name)) return
      taken.add(name)
      await takePicture(name, control)
    })
  await context.close()
}

await plainly(async () => {
  const { stack, close } = await openThrowAwayStack('osi-guide-', (sentence) => console.error(sentence))
  const browser = await openBrowser()
  try {
    const { cmsUrl } = stack.settings
    const { publisher, author } = await makeGuideExamples({ cmsUrl, ...stack.administrator }, new Date())
    const taken = new Set<string>()
    const jobs = jobsToFollow()
    await followGuide(browser, publisher, jobs.publisher, taken)
    await followGuide(browser, author, jobs.author, taken)
  } finally {
    await browser.close()
    await close()
  }
})
