import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { jobsFor } from '../cms/src/guide/jobs.ts'
import { followJob } from '../scripts/guide/follow-job.ts'
import { jobsToFollow } from '../scripts/guide/jobs-to-follow.ts'
import { makeGuideExamples, type GuideEditors } from '../scripts/guide/guide-examples.ts'
import { signInTo } from '../scripts/running-cms/sign-in.ts'
import { openBrowser } from './setup/browser.ts'

const { cmsUrl, administrator } = inject('stack')

let browser: Browser
let editors: GuideEditors
let publisher: Page
let author: Page

beforeAll(async () => {
  browser = await openBrowser()
  editors = await makeGuideExamples({ cmsUrl, ...administrator }, new Date())
  const signedIn = async (role: 'author' | 'publisher') => {
    const page = await browser.newPage({ viewport: { width: 1500, height: 900 } })
    await signInTo(page, editors[role])
    return page
  }
  publisher = await signedIn('publisher')
  author = await signedIn('author')
})
afterAll(async () => {
  await editors?.remove()
  await browser?.close()
})

describe('the first-day guide', () => {
  test('is for those who have signed in', async () => {
    const answer = await fetch(`${cmsUrl}/admin/guide`, { redirect: 'manual' })
    expect(await answer.text()).not.toContain('Announce a webinar')
  })

  test('is reached from My day and from the menu, and shows six jobs with their pictures', async () => {
    await author.getByRole('link', { name: 'Your first day' }).first().waitFor()
    expect(await author.getByRole('link', { name: 'Your first day' }).count()).toBe(2)
    await author.locator('.my-day').getByRole('link', { name: 'Your first day' }).click()
    await author.getByRole('heading', { level: 1, name: 'Your first day' }).waitFor()
    expect(await author.locator('.guide section > h2').allInnerTexts()).toEqual(
      jobsFor({ mayPublish: false }).map(({ title }) => title),
    )
    const pictures = author.locator('.guide img')
    await expect
      .poll(() => pictures.evaluateAll((all) => all.every((one) => 'naturalWidth' in one && one.naturalWidth === 1280)))
      .toBe(true)
  })
})

describe('what it says is what is on the screen', () => {
  const jobs = jobsToFollow()
  test.each(jobs.publisher)('for a publisher: $title', async (job) => followJob(publisher, job, cmsUrl))
  test.each(jobs.author)('for an author: $title', async (job) => followJob(author, job, cmsUrl))
})
