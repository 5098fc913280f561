import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { cleanPasted } from './clean-pasted.ts'
import { cleanLink } from './pasted-links.ts'
import { pastes } from './pastes.ts'

const parsed = (html: string): Document =>
  new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document

describe('a paste arrives as what it means', () => {
  test.each(pastes.map((paste) => [paste.from, paste] as const))('%s', (_, { html, clean, leftOut }) => {
    const pasted = cleanPasted(parsed(html))
    expect(pasted.html).toBe(clean)
    expect(pasted.leftOut).toBe(leftOut)
  })

  test.each(pastes.map((paste) => [paste.from, paste] as const))(
    '%s, pasted once more, stays as it is',
    (_, { clean }) => {
      expect(cleanPasted(parsed(clean)).html).toBe(clean)
    },
  )
})

test.each([
  ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa', 'https://example.org/a'],
  ['https://www.google.com/search?q=https://example.org/', 'https://www.google.com/search?q=https://example.org/'],
  ['https://example.org/a?utm_source=x&id=3&fbclid=y', 'https://example.org/a?id=3'],
  ['tel:+1-601-555-0100', 'tel:+1-601-555-0100'],
  ['javascript:alert(1)', undefined],
  [' JavaScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['#_Toc1', undefined],
  ['file:///C:/plan.docx', undefined],
  ['/webinars/', undefined],
])('the link %s leads to %s', (href, address) => expect(cleanLink(href)).toBe(address))
