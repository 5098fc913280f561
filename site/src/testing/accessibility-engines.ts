import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

// What the two sources below define in the page.
declare const axe: typeof import('axe-core')
declare const ace: typeof import('accessibility-checker-engine')

const sourceOf = (path: string): string => readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')
const axeSource = sourceOf('axe-core/axe.min.js')
const ibmSource = sourceOf('accessibility-checker-engine')

/**
 * What axe finds on a page as it is now, against WCAG 2.2 AA and good practice.
 * @param part a selector of what is asked about, when not the whole page is
 * @returns each as the rule's name and the element
 */
export async function axeFaults(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (selector) => {
    const { violations } = await axe.run(selector, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, part)
}

/** What IBM's engine says that this site knows better; each with its reason. */
const known = [
  {
    rule: 'aria_role_valid',
    about: "'combobox' is not valid for the element <input>",
    // A field of type search whose suggestions open below it. ARIA allows it, ARIA in HTML may yet:
    // https://github.com/w3c/html-aria/issues/397. As a plain text field it would lose the phone's search key.
  },
]

/**
 * What IBM's engine is sure of on a page as it is now, against WCAG 2.2 AA: its level “violation”, found to fail. What it asks a person
 * to look at, and what it recommends, is left out. It opens everything that the page shows when asked.
 * @param scope `colors` for a page that was asked about already and only has other colors now
 * @returns each as the rule's name, its reason and the element
 */
export async function ibmFaults(page: Page, scope: 'all' | 'colors'): Promise<string[]> {
  await page.evaluate(ibmSource)
  const faults = await page.evaluate(async (scope) => {
    // It takes the label of a field in a closed disclosure for none.
    for (const disclosure of document.querySelectorAll('details')) disclosure.open = true
    const checker = new ace.Checker()
    const guideline = checker.getGuidelines().find(({ id }) => id === 'WCAG_2_2')
    if (!guideline) throw new Error('IBM’s engine doesn’t know WCAG 2.2.')
    const ofColors = guideline.checkpoints.map((checkpoint) => ({
      ...checkpoint,
      rules: (checkpoint.rules ?? []).filter(({ id }) => id === 'text_contrast_sufficient'),
    }))
    checker.addGuideline({ ...guideline, id: 'colors', checkpoints: ofColors })
    const { results } = await checker.check(document, [scope === 'all' ? guideline.id : 'colors'])
    return results
      .filter(({ value: [level, outcome] }) => `${level}` === 'VIOLATION' && `${outcome}` === 'FAIL')
      .map(({ ruleId, message, path }) => ({ rule: ruleId, text: `${ruleId}: ${message} ${path['dom']}` }))
  }, scope)
  return faults
    .filter(({ rule, text }) => !known.some((one) => one.rule === rule && text.includes(one.about)))
    .map(({ text }) => text)
}
