import { z } from 'zod'
import { formatCount } from '../text/format-count.ts'

/** What a PDF says of itself, as far as it matters to readers. */
export const pdfFactsSchema = z.object({
  pages: z.number().int().min(0),
  title: z.string().optional(),
  /** A language tag such as `en-US`. */
  language: z.string().optional(),
  /** Whether it says what is a heading, a list, a table: what screen readers go by. */
  tagged: z.boolean(),
  /** Whether there is text in it; a scan has pictures of pages alone. */
  hasText: z.boolean(),
})
export type PdfFacts = z.infer<typeof pdfFactsSchema>

/** What the CMS found in a file when it was added. */
export const fileFactsSchema = z.object({
  pdf: pdfFactsSchema.optional(),
  /** Whether a picture moves. */
  animated: z.boolean().optional(),
  /** About how many letters a picture shows; missing for one that was added before they were counted. */
  letters: z.number().int().min(0).optional(),
  /** Why a reader could have trouble with it, each a sentence for the editor. */
  warnings: z.array(z.string()).default([]),
})
export type FileFacts = z.infer<typeof fileFactsSchema>

/** “4 pages”, as readers and editors are told. */
export const pagesInWords = (pages: number): string => formatCount(pages, 'page')

/**
 * What a PDF is like for those who read it, each a sentence for the editor that says what to do.
 * @returns nothing when all is as it should be
 */
export function hintsAboutPdf({ title, language, tagged, hasText }: PdfFacts): string[] {
  return [
    ...(hasText
      ? []
      : [
          'There is no text in it, only pictures of pages. Screen readers read nothing, and nobody can search in it. Make the PDF from the original document, or have its text recognized (OCR).',
        ]),
    ...(hasText && !tagged
      ? [
          'It is not tagged: screen readers can’t tell headings, lists and tables. In Word: Save As, PDF, Options, tick “Document structure tags for accessibility”.',
        ]
      : []),
    ...(language === undefined
      ? [
          'It does not say its language, so screen readers may read it with a wrong voice. In Acrobat: File, Properties, Advanced, Language.',
        ]
      : []),
    ...(title === undefined
      ? ['It has no title: readers see the file’s name at the top of the window. In Word: File, Info, Title.']
      : []),
  ]
}
