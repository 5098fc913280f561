import type { Locator, Page } from 'playwright-core'
import type { Act, Job, Step } from '../../cms/src/guide/step.ts'

/** A name that begins with the label: Payload marks a field that is needed, and My day explains what its links lead to. */
const nameOf = (label: string): RegExp => new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** Where a list is longer than its first page, its search finds the rest. */
async function searchFor(page: Page, title: string, link: Locator): Promise<void> {
  try {
    await link.waitFor({ timeout: 5_000 })
  } catch {
    await page.locator('#search-filter-input').fill(title)
  }
}

/** The control of an act: by its role and its name, as a screen reader finds it, in the dialog that is open if there is one. */
async function controlOf(page: Page, act: Act): Promise<Locator> {
  const dialog = page.locator('dialog[open]')
  const scope = (await dialog.count()) > 0 ? dialog : page
  const name = nameOf(act.label)
  switch (act.does) {
    case 'press':
      return scope.getByRole(act.kind, { name }).first()
    case 'fill':
      return scope.getByRole('textbox', { name }).or(scope.getByRole('combobox', { name })).first()
    case 'choose':
      return scope.getByRole('combobox', { name }).first()
    case 'see':
      return scope.getByText(name).first()
    case 'open': {
      const isMyDay = new URL(page.url()).pathname === '/admin'
      const link = (isMyDay ? page.getByRole('region', { name }) : page).getByRole('link', { name: act.title }).first()
      if (!isMyDay) await searchFor(page, act.title, link)
      return link
    }
  }
}

/**
 * Follows a link, and waits until the form behind it is at work, if there is one.
 * @param part of the address that it changes; the search of a list changes the rest by itself
 */
async function goThrough(page: Page, link: Locator, part: 'href' | 'pathname'): Promise<void> {
  const before = new URL(page.url())[part]
  await link.click()
  await page.waitForURL((url) => url[part] !== before)
  if (/\/(collections\/[^/]+|globals)\/[^/]+$/.test(new URL(page.url()).pathname))
    await page.locator('.save-line').waitFor({ state: 'attached' })
}

async function does(page: Page, act: Act, control: Locator): Promise<void> {
  switch (act.does) {
    case 'press': {
      if (act.kind === 'link') return goThrough(page, control, 'href')
      const dialog = page.locator('dialog[open]')
      const wasOpen = (await dialog.count()) > 0
      await control.click()
      if (wasOpen) await dialog.waitFor({ state: 'hidden' })
      return
    }
    case 'fill':
      await control.fill(act.text)
      return control.press('Tab')
    case 'choose':
      await control.press('ArrowDown')
      return page.getByRole('option', { name: act.option }).click()
    case 'see':
      return control.waitFor()
    case 'open':
      return goThrough(page, control, 'pathname')
  }
}

type Show = (picture: NonNullable<Step['picture']>, control: Locator) => Promise<void>

/** Which act of a step its picture shows: the last one that its words speak of. */
const actShown = ({ acts }: Step): Act | undefined => acts.findLast(({ unsaid }) => !unsaid) ?? acts.at(-1)

/**
 * Does a job of the first-day guide, from My day on, by the words that the guide quotes.
 * @param page of somebody who is signed in; wide enough for the menu to be open
 * @param cmsUrl where the CMS is
 * @param show is called at each step that has a picture: before its control is pressed, after its box is filled
 * @throws Error when the screen doesn't have what a step names
 */
export async function followJob(page: Page, job: Job, cmsUrl: string, show?: Show): Promise<void> {
  await page.goto(`${cmsUrl}/admin`)
  for (const step of job.steps)
    for (const act of step.acts) {
      const control = await controlOf(page, act)
      const { picture } = step
      const isShown = picture !== undefined && act === actShown(step)
      const isPressed = act.does === 'press' || act.does === 'open'
      if (isShown && isPressed) await show?.(picture, control)
      await does(page, act, control)
      if (isShown && !isPressed) await show?.(picture, control)
    }
}
