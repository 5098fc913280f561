import { Parser, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes as Tree } from 'parse5'

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

/** A tree, and the codes of what is not valid HTML in its source. */
export interface ParsedHtml {
  document: Tree.Document
  errors: Set<string>
}

/** @param html a whole document */
export function parsed(html: string): ParsedHtml {
  const errors = new Set<string>()
  const parser = new Parser<DefaultTreeAdapterMap>({ scriptingEnabled: false })
  // Given as an option, it would make the parser keep the place of every node in the source, which takes twice as long.
  parser.onParseError = ({ code }) => void (harmless.has(code) || errors.add(code))
  parser.tokenizer.write(html, true)
  return { document: parser.document, errors }
}

/** What a reading of some HTML finds. */
export interface Found {
  /** Codes of what is not valid. */
  errors: Set<string>
  anchors: Set<string>
  /** Anchors that are there twice. */
  repeated: Set<string>
  links: Set<string>
  headings: number
  title: string
  language: string
  /** Whether the main part says anything. */
  words: boolean
}

/** Goes through a whole document. */
export function read({ document, errors }: ParsedHtml): Found {
  const found: Found = {
    errors,
    anchors: new Set(),
    repeated: new Set(),
    links: new Set(),
    headings: 0,
    title: '',
    language: '',
    words: false,
  }
  const walk = (node: Tree.Node, inMain: boolean): void => {
    if (node.nodeName === '#text') {
      found.words ||= inMain && /\S/.test((node as Tree.TextNode).value)
      return
    }
    let main = inMain
    if ('tagName' in node) {
      const { tagName, attrs } = node
      if (tagName === 'html') found.language = attribute(node, 'lang') ?? ''
      if (tagName === 'h1') found.headings += 1
      if (tagName === 'title' && found.title === '') found.title = textOf(node)
      if (tagName === 'main') main = true
      for (const { name, value } of attrs) {
        if (name === 'id') {
          if (found.anchors.has(value)) found.repeated.add(value)
          found.anchors.add(value)
        } else if (linkAttributes[tagName]?.includes(name)) {
          for (const link of name === 'srcset' ? sourcesIn(value) : [value]) found.links.add(link)
        }
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, main)
  }
  walk(document, false)
  return found
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
