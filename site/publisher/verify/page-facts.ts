import { Parser, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What the checks need to know of a page. */
export interface PageFacts {
  /** What is wrong with the page by itself, in plain words; empty when all is well. */
  faults: string[]
  /** Everything on the page that an address can point at. */
  anchors: Set<string>
  /** Where its links, pictures, scripts and forms lead, as written; each once. */
  links: Set<string>
}

/** Errors of a document type or of bytes that nobody sees; browsers and validators read past them alike. */
const harmless = new Set(['control-character-in-input-stream', 'noncharacter-in-input-stream'])

const linkAttributes: Record<string, readonly string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  iframe: ['src'],
  form: ['action'],
  use: ['href'],
}

/** What a page is made of, and the codes of what is not valid HTML in it. */
function parsed(html: string): { document: Tree.Document; errors: Set<string> } {
  const errors = new Set<string>()
  const parser = new Parser<DefaultTreeAdapterMap>({ scriptingEnabled: false })
  // Given as an option, it would make the parser keep the place of every node in the source, which takes twice as long.
  parser.onParseError = ({ code }) => void (harmless.has(code) || errors.add(code))
  parser.tokenizer.write(html, true)
  return { document: parser.document, errors }
}

/** @param html a whole page */
export function pageFactsOf(html: string): PageFacts {
  const { document, errors } = parsed(html)
  const anchors = new Set<string>()
  const links = new Set<string>()
  const repeated = new Set<string>()
  let headings = 0
  let title = ''
  let language = ''
  let words = false

  const walk = (node: Tree.Node, inMain: boolean): void => {
    if (node.nodeName === '#text') {
      words ||= inMain && /\S/.test((node as Tree.TextNode).value)
      return
    }
    let main = inMain
    if ('tagName' in node) {
      const { tagName, attrs } = node
      if (tagName === 'html') language = attribute(node, 'lang') ?? ''
      if (tagName === 'h1') headings += 1
      if (tagName === 'title' && title === '') title = textOf(node)
      if (tagName === 'main') main = true
      for (const { name, value } of attrs) {
        if (name === 'id') {
          if (anchors.has(value)) repeated.add(value)
          anchors.add(value)
        } else if (linkAttributes[tagName]?.includes(name)) {
          for (const link of name === 'srcset' ? sourcesIn(value) : [value]) links.add(link)
        }
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, main)
  }
  walk(document, false)

  const faults = [
    ...[...errors].map((code) => `It is not valid HTML (${code}).`),
    ...[...repeated].map((id) => `Two places on it have the same anchor (#${id}).`),
    ...(headings === 1
      ? []
      : [`It has ${headings === 0 ? 'no main heading' : `${headings} main headings`} instead of one.`]),
    ...(title.trim() === '' ? ['It has no title.'] : []),
    ...(language === '' ? ['It does not say what language it is in.'] : []),
    ...(words ? [] : ['It is empty.']),
  ]
  return { faults, anchors, links }
}

const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value

const textOf = (element: Tree.Element): string =>
  element.childNodes.map((child) => (child.nodeName === '#text' ? (child as Tree.TextNode).value : '')).join('')

/** The addresses in a `srcset`: `/a.jpg 400w, /b.jpg 800w`. */
const sourcesIn = (value: string): string[] =>
  value
    .split(',')
    .map((source) => source.trim().split(/\s+/)[0] ?? '')
    .filter((source) => source !== '')
