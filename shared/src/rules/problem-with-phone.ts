/** A phone number written the way people here write one, with room for an extension: 601.359.1003, (662) 325-2510 ext. 4. */
const written = /^(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-]?)\d{3}[\s.-]?\d{4}(?:,?\s*(?:ext\.?|x)\s*\d{1,6})?$/i

/** The same with the brackets, spaces and hyphens of a keyboard: web pages and Word have others. */
const plain = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * What is wrong with a phone number, as a sentence for the editor.
 * @param value what was typed; North American numbers of ten digits, an optional +1 and an optional extension
 * @returns undefined when it can be called
 */
export function problemWithPhone(value: string): string | undefined {
  const typed = plain(value)
  if (written.test(typed)) return undefined
  const [number = ''] = typed.split(/ext\.?|x/i)
  const digits = number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '').length
  if (digits === 7) return 'The area code is missing. Write all ten digits, like 601.359.1003.'
  if (/[a-z]{2,}/i.test(typed.replace(/ext\.?/i, '')))
    return 'Write the number in digits, like 601.359.1003 or 601.359.1003 ext. 12.'
  if (digits === 10) return 'Write the number with dots or hyphens, like 601.359.1003 or 601.359.1003 ext. 12.'
  return `A phone number has ten digits, like 601.359.1003; this one has ${digits}.`
}

/**
 * The number as a link that a phone can dial.
 * @param phone a number that `problemWithPhone` finds nothing wrong with
 * @returns e.g. `tel:+16013591003`, with an extension `tel:+16013591003;ext=12`
 */
export function dialLink(phone: string): string {
  const [number = '', extension] = plain(phone).split(/,?\s*(?:ext\.?|x)\s*/i)
  const digits = number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return `tel:+1${digits}${extension ? `;ext=${extension}` : ''}`
}
