/** What the paragraphs and headings of a page's main part say, one after the other, each with its full stop. */
export function sentencesIn(html: string): string[] {
  const main = /<main.*<\/main>/s.exec(html)?.[0] ?? ''
  return [...main.matchAll(/<(p|h2|h3)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , inner = '']) =>
    `${inner
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim()}.`.replace(/([.?!])\.$/, '$1'),
  )
}
