import { hintAboutTextInPicture } from '../files/text-in-picture.ts'
import { eachText, type Check } from './writing-check.ts'

const ending = /\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp|pdf)$/i
const numbered =
  /^(?:img|dsc|dscn|dscf|pxl|image|photo|picture|pic|untitled|scan|screen ?shot)(?:[-_ ]*(?:\d[\d_ .-]*(?:at[\d .]*(?:[ap]m)?)?)?)(?:\(\d+\))?$/i

/** Words as people write them, whatever stands between them: `school-visit_2` is “school visit 2”. */
const spaced = (name: string): string =>
  name
    .replace(/[-_\s]+/g, ' ')
    .trim()
    .toLowerCase()

/**
 * What is wrong with the words that stand for a picture, as a sentence for the editor.
 * @param name of the picture’s file
 * @returns undefined for words that can say what it shows; for none at all too, which is a matter of the form
 */
export function problemWithPictureText(alt: string, name: string): string | undefined {
  const words = alt.trim()
  if (words === '') return undefined
  const isName = ending.test(words) || numbered.test(words) || spaced(words) === spaced(name.replace(/\.[^.]*$/, ''))
  // “Meeting”, of `meeting.jpg`, is little, but may be meant.
  if (!isName || (/^\p{L}+$/u.test(words) && !numbered.test(words))) return undefined
  return `“${words}” is the name of a file. Say in a sentence what the picture shows.`
}

/** Finds pictures whose text is the name of a file. */
export const pictureTexts: Check = eachText(({ files }, context) =>
  files.flatMap((id) => {
    const { alt = '', name = '' } = context.files.get(id) ?? {}
    const message = problemWithPictureText(alt, name)
    return message ? [{ quote: alt, message: `A picture’s text: ${message} You find it at the picture’s file.` }] : []
  }),
)

/** Finds pictures that seem to hold text which nothing repeats. */
export const textInPictures: Check = eachText(({ files }, context) =>
  files.flatMap((id) => {
    const { alt = '', name = '', letters } = context.files.get(id) ?? {}
    const message = hintAboutTextInPicture({ letters, name, alt })
    return message ? [{ quote: name, message: `${message} You find that at the picture’s file.` }] : []
  }),
)

/** Finds documents with which readers could have trouble, such as a PDF without tags. */
export const documentTroubles: Check = eachText(({ files }, context) =>
  files.flatMap((id) => {
    const { name = '', trouble } = context.files.get(id) ?? {}
    return trouble ? [{ quote: name, message: trouble }] : []
  }),
)
