'use client'

import { fileFactsSchema, hintsAboutPdf, pagesInWords, type PdfFacts } from '@osi/shared'
import { useField } from '@payloadcms/ui'

const inWords = ({ pages, title, language, tagged, hasText }: PdfFacts): string =>
  [
    `PDF, ${pagesInWords(pages)}`,
    title ? `title “${title}”` : 'no title',
    language ? `language ${language}` : 'no language',
    tagged ? 'tagged' : 'not tagged',
    hasText ? 'with text' : 'without text',
  ].join(' · ')

/** What the CMS found in a file, and what it means for readers. */
export function FileFacts({ path }: { path: string }) {
  const { value } = useField<unknown>({ path })
  const facts = fileFactsSchema.safeParse(value).data
  if (!facts) return null
  const sentences = [...facts.warnings, ...(facts.pdf ? hintsAboutPdf(facts.pdf) : [])]
  if (!facts.pdf && sentences.length === 0) return null
  return (
    <section className="file-facts" aria-label="What readers get">
      {facts.pdf && <p>{inWords(facts.pdf)}</p>}
      {sentences.map((sentence) => (
        <p key={sentence} className="warning-beside">
          {sentence}
        </p>
      ))}
    </section>
  )
}
