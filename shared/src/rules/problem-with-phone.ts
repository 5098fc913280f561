/** A phone number written the way people here write one, with room for an extension: 601.359.1003, (662) 325-2510 ext. 4. */
const written = /^(?:\+?1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-]?)\d{3}[\s.-]?\d{4}(?:,?\s*(?:ext\.?|x)\s*\d{1,6})?$/i

/**
 * What is wrong with a phone number, as a sentence for the editor.
 * @param value what was typed; North American numbers of ten digits, an optional +1 and an optional extension
 * @returns undefined when it can be called
 */
export function problemWithPhone(value: string): string | undefined {
  if (written.test(value.trim())) return undefined
  const digits = value.replace(/\D/g, '').length
  if (digits === 7) return 'The area code is missing. Write all ten digits, like 601.359.1003.'
  if (/[a-z]{2,}/i.test(value.replace(/ext\.?/i, '')))
    return 'Write the number in digits, like 601.359.1003 or 601.359.1003 ext. 12.'
  return `A phone number has ten digits, like 601.359.1003; this one has ${digits}.`
}

/**
 * The number as a link that a phone can dial.
 * @param phone a number that `problemWithPhone` finds nothing wrong with
 * @returns e.g. `tel:+16013591003`, with an extension `tel:+16013591003;ext=12`
 */
export function dialLink(phone: string): string {
  const [number = '', extension] = phone.split(/,?\s*(?:ext\.?|x)\s*/i)
  const digits = number.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return `tel:+1${digits}${extension ? `;ext=${extension}` : ''}`
}
