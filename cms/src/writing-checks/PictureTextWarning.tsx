'use client'

import { fileFactsSchema, hintAboutTextInPicture, problemWithPictureText, textIn } from '@osi/shared'
import { useFormFields } from '@payloadcms/ui'

/** Below what a picture shows: whether it only repeats the name of the file, and whether the picture seems to hold text. It stops nobody. */
export function PictureTextWarning() {
  const alt = useFormFields(([fields]) => textIn(fields.alt, 'value'))
  const name = useFormFields(([fields]) => textIn(fields.name, 'value') ?? textIn(fields.filename, 'value'))
  const letters = useFormFields(([fields]) => fileFactsSchema.safeParse(fields.facts?.value).data?.letters)
  const sentences = [
    problemWithPictureText(alt ?? '', name ?? ''),
    hintAboutTextInPicture({ letters, name: name ?? '', alt: alt ?? '' }),
  ].filter((sentence) => sentence !== undefined)
  return (
    <div aria-live="polite">
      {sentences.map((sentence) => (
        <p key={sentence} className="warning-beside">
          {sentence}
        </p>
      ))}
    </div>
  )
}
