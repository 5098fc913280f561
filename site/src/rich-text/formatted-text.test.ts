import { expect, test } from 'vitest'
import { formattedText } from './formatted-text.ts'

test.each([
  [0, 'words', 'words'],
  [1, 'words', '<strong>words</strong>'],
  [2, 'words', '<em>words</em>'],
  [3, 'words', '<strong><em>words</em></strong>'],
  [4, 'words', '<s>words</s>'],
  [8, 'words', 'words'],
  [16, 'words', '<code>words</code>'],
  [32, '2', '<sub>2</sub>'],
  [64, 'th', '<sup>th</sup>'],
  [0, '<img src=x onerror="alert(1)"> & more', '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more'],
])('format %i of “%s” is %s', (format, text, html) => {
  expect(formattedText({ type: 'text', text, format })).toBe(html)
})

test('an abbreviation in it has its long form, within the format', () => {
  const longForm = 'Comprehensive "Support" & Improvement'
  expect(formattedText({ type: 'text', text: 'The CSI plan', format: 1 }, [{ start: 4, end: 7, longForm }])).toBe(
    '<strong>The <abbr title="Comprehensive &quot;Support&quot; &amp; Improvement">CSI</abbr> plan</strong>',
  )
})
