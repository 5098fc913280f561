import { LeftOutCount } from './pasted-blocks.ts'
import { BlockReader } from './read-blocks.ts'
import { writeBlocks } from './write-blocks.ts'

/** A pasted text as it is taken over. */
export interface CleanPaste {
  /** Headings from h2 on, paragraphs, lists, tables, quotations, rules, strong, em, links; nothing else, and no attribute but what these need. */
  html: string
  /** What could not be taken over, in a sentence; undefined when everything was. */
  leftOut?: string
}

/**
 * What a text from Word, Outlook, Google Docs or a web page means, without how it looked: lists nested by level, headings of which the
 * highest is h2, tables with their header row, links, bold and italic.
 * @param pasted the HTML of the clipboard, parsed. It is used up
 */
export function cleanPasted(pasted: Document): CleanPaste {
  const left = new LeftOutCount()
  const html = writeBlocks(new BlockReader(left).read(pasted.body))
  const leftOut = left.inWords()
  return leftOut ? { html, leftOut } : { html }
}
