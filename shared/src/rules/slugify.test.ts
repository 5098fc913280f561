import { expect, test } from 'vitest'
import { slugify } from './slugify.ts'

test.each([
  ['Jørgen Łódź Straße', 'jorgen-lodz-strasse'],
  ['STRASSE ÆSIR Œuvre', 'strasse-aesir-oeuvre'],
  ['Þórður’s þing', 'thordurs-thing'],
  ['İstanbul ılık', 'istanbul-ilik'],
  ['Chaḥta anumpa', 'chahta-anumpa'],
  ['Tiếng Việt', 'tieng-viet'],
  ['Fast‑track: 5th–8th grade', 'fast-track-5th-8th-grade'],
  ['im\u00adprovement', 'improvement'],
  ['ﬁne ½', 'fine-1-2'],
  ['Ελλάδα', ''],
])('%s is %s', (title, slug) => {
  expect(slugify(title)).toBe(slug)
})
