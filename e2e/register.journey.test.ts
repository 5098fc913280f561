import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './setup/browser.ts'
import { signIn } from './setup/sign-in.ts'

const { siteUrl, cmsUrl } = inject('stack')

const heading =
  'School Year,District Number,District Name,School Number,School Name,Category,Reason,Student Groups,Entered On'
const district = '0901,Example Hollow School District'
const lastYear = [
  `2022-23,${district},09011,Example Hollow High,CSI,Graduation rate,,2022-10-15`,
  `2022-23,${district},09012,Example Hollow Middle,TSI,Growth,English learners,2022-10-15`,
]
const surprises = [
  `2023-24,${district},09011,Example Hollow High,CSI,Graduation rate,,2022-10-15`,
  `2023-24,${district},,Example Holow Middle,TSI,Growth,English learners,`,
  `2023-24,${district},09013,=Example Hollow Primary,TSI,Growth,,2023-10-01`,
  ',,,,Total 3,,,,',
]

let browser: Browser
let editor: Page
let withoutScript: BrowserContext
let deadline: string

beforeAll(async () => {
  browser = await openBrowser()
  editor = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  withoutScript = await browser.newContext({ javaScriptEnabled: false })
})
afterAll(() => browser?.close())

const isAt = async (path: string, words: string): Promise<boolean> => {
  const answer = await fetch(`${siteUrl}${path}`)
  return answer.status === 200 && (await answer.text()).includes(words)
}
async function untilTrue(what: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`It was not true within a minute: ${what.toString()}`)
}
async function show(rows: readonly string[]): Promise<void> {
  await editor.getByLabel('Or columns from a spreadsheet').fill([heading, ...rows].join('\n'))
  await editor.getByRole('button', { name: 'Show what it would do' }).click()
  await editor.getByRole('heading', { name: 'What it would do' }).waitFor()
}
async function publishShown(): Promise<void> {
  await editor.getByLabel(/Readers: it is/).check()
  const isSure = editor.getByLabel('Yes, that many are right')
  if (await isSure.isVisible()) await isSure.check()
  await editor.getByRole('button', { name: /^Import and publish/ }).click()
  await editor.getByText('Imported and published').waitFor()
}
/** Has the CMS do something as the editor who is signed in. */
const askCms = (method: string, path: string, body?: object): Promise<{ doc?: { id: string } }> =>
  editor.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(where, {
        method: how,
        headers: { 'content-type': 'application/json' },
        ...(what ? { body: JSON.stringify(what) } : {}),
      })
      const body: { doc?: { id: string } } = await answer.json()
      return body
    },
    [method, `/api${path}`, body] as const,
  )

describe('the register of identified schools', () => {
  test('a publisher finds the import on the dashboard', async () => {
    await signIn(editor)
    await editor
      .locator('main, body')
      .getByRole('link', { name: /^Import identified schools/ })
      .last()
      .click()
    await editor.getByRole('heading', { level: 1, name: 'Import identified schools' }).waitFor()
  })

  test('a first list goes live as one', async () => {
    await show(lastYear)
    await publishShown()
    await untilTrue(() => isAt('/schools/example-hollow-high/', 'Graduation rate'))
    expect(await isAt('/districts/example-hollow-school-district/', 'Example Hollow Middle')).toBe(true)
  })

  test('a file with surprises shows them, writes nothing, and takes a row for the school that was chosen', async () => {
    await show(surprises)
    expect(await editor.locator('#register-rejected').innerText()).toContain('a total or a footnote')
    const choice = editor.getByLabel(/Row 3 is/)
    expect(await choice.inputValue()).toBe('')
    expect(await isAt('/schools/example-hollow-primary/', 'Hollow')).toBe(false)
    await choice.selectOption('09012')
    await editor.getByRole('button', { name: 'Show what it would do now' }).click()
    await editor.getByRole('button', { name: /^Import/ }).waitFor()
    expect(await editor.locator('#register-unchanged').count()).toBe(1)
    expect(await editor.locator('#register-doubtful').count()).toBe(0)
    await publishShown()
    await untilTrue(() => isAt('/data/identified-schools.csv', '2023-24'))
    // A formula stays text, and the number its zeros.
    expect(await isAt('/data/identified-schools-2023-24.csv', "09013,'=Example Hollow Primary")).toBe(true)
  })

  test('what is due for its categories is on the page of the district', async () => {
    const { doc } = await askCms('POST', '/deadlines', {
      title: 'Example plan due',
      slug: 'example-plan',
      dueAt: `${new Date().getFullYear() + 1}-03-01T23:00:00.000Z`,
      _status: 'published',
    })
    deadline = doc?.id ?? ''
    await untilTrue(() => isAt('/districts/example-hollow-school-district/', 'Example plan due'))
    expect(await isAt('/districts/example-hollow-school-district.ics', 'SUMMARY:Example plan due')).toBe(true)
  })
})

/** What a superintendent asks, what they type into the search box, and what the first result says. */
const questions: [question: string, query: string, answers: RegExp[]][] = [
  ['Which of my schools are identified?', 'schools in Example Hollow', [/Example Hollow High/, /\(CSI\)/]],
  ['Which are TSI, and since when?', 'schools in Example Hollow', [/Middle[\s\S]*\(TSI\)[\s\S]*2022/]],
  ['What is due next?', 'Example Hollow School District', [/Example plan due/]],
  ['How do I get that into my calendar?', 'Example Hollow School District', [/Subscribe to the events/]],
  ['What does TSI mean?', 'TSI', [/Targeted Support/]],
  ['Why is my school identified?', 'Example Hollow High', [/Graduation rate/]],
  ['What was it identified for before?', '09012', [/History[\s\S]*2022–23[\s\S]*TSI/]],
  ['Whom do I call?', 'Example Hollow School District', [/\d{3}[.-]\d{3}[.-]\d{4}/]],
]

test.each(questions)('without JavaScript, two steps answer: %s', async (_question, query, answers) => {
  const reader = await withoutScript.newPage()
  await reader.goto(`${siteUrl}/search/?${new URLSearchParams({ q: query })}`)
  await reader.locator('ol[data-results] > li a').first().click()
  await reader.waitForURL(({ pathname }) => pathname !== '/search/')
  const text = await reader.locator('body').innerText()
  for (const answer of answers) expect(text).toMatch(answer)
  await reader.close()
})

test('undone, both imports leave nothing', async () => {
  await askCms('DELETE', `/deadlines/${deadline}`)
  for (let imports = 0; imports < 2; imports += 1) {
    await editor
      .getByRole('button', { name: /^Undo the import/ })
      .first()
      .click()
    await editor.getByRole('button', { name: /^Undo it/ }).click()
    await editor
      .getByText(/Undone/)
      .nth(imports)
      .waitFor()
  }
  await untilTrue(async () => (await fetch(`${siteUrl}/data/identified-schools.csv`)).status === 404)
  expect((await fetch(`${siteUrl}/schools/example-hollow-high/`)).status).toBe(404)
  expect((await fetch(`${cmsUrl}/admin/register`)).status).toBe(200)
})
