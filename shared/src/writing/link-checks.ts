import { eachText, type Check } from './writing-check.ts'

/** Words that say nothing about where a link goes. */
const vague =
  /^(?:please )?(?:click (?:here|this|on this|the link)\b.*|(?:(?:see|go|look|find it|more|read more|learn more|register|sign up|download|download it|available) )?here|this|this (?:link|page|site|website|document|file)|link|links|(?:(?:read|learn|find out|see|view|show) )?more(?: info(?:rmation)?| details)?|for more(?: info(?:rmation)?| details)?|info(?:rmation)?|details|click|download|view|visit|open|go|continue|website|web ?site|site|page|document|file|pdf)[.:!…>» ]*$/i

const address = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:org|com|gov|edu|net|us|info|io|mil)(?:[/?#]\S*)?$/i

const fileName = /^\S+\.(?:pdf|docx?|xlsx?|pptx?|csv|zip|txt|rtf)$/i

function problemWithLinkWords(words: string): string | undefined {
  if (words === '') return 'A link has no words. Write where it goes, or remove it.'
  if (vague.test(words)) return `“${words}” doesn’t say where the link goes. Link words that do.`
  if (address.test(words)) return 'An address is hard to read and to listen to. Link the name of what is there.'
  if (fileName.test(words)) return `“${words}” is the name of a file. Link words that say what it is.`
  return undefined
}

/** Finds links whose words don’t say where they go: people also meet them in a list of links, without the text around them. */
export const linkWords: Check = eachText(({ links }) =>
  links.flatMap(({ words }) => {
    const message = problemWithLinkWords(words)
    return message ? [{ quote: words, message }] : []
  }),
)

/** Finds links to documents that readers don’t get. On the site they are words without a link. */
export const linksToUnavailable: Check = eachText(({ links }, { unavailable }) =>
  links.flatMap(({ words, document }) => {
    const target = document === undefined ? undefined : unavailable.get(document)
    return target ? [{ quote: words, message: `The link leads to “${target.title}”, which ${target.because}` }] : []
  }),
)

/** Finds blocks that show documents which readers don’t get. On the site nothing stands in their place. */
export const unavailablePicks: Check = eachText(({ picks }, { unavailable }) =>
  picks.flatMap((document) => {
    const target = unavailable.get(document)
    return target ? [{ quote: target.title, message: `A block shows “${target.title}”, which ${target.because}` }] : []
  }),
)
