import { Refusal } from '../refusal.ts'

/** The names of a content type, each as the files write it. The keys stand in the templates, between two underscores on each side. */
export interface TypeNames {
  /** Its collection and its folder: `school-visits`. */
  name: string
  /** In code: `schoolVisits`, `schoolVisit`, `SchoolVisit`. */
  names: string
  one: string
  One: string
  /** In sentences: `school visit`, `school visits`. */
  singular: string
  plural: string
  /** In the admin UI: `School visit`, `School visits`. */
  Singular: string
  Plural: string
  /** The field that names a document, and its label: `heading`, `Heading`. */
  title: string
  Title: string
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** One of them, by the usual endings of English. */
function singularOf(name: string): string {
  if (/[^aeiou]ies$/.test(name)) return name.replace(/ies$/, 'y')
  if (/[^s]s$/.test(name)) return name.slice(0, -1)
  throw new Refusal(`What is one of the ${name} called? Say it with --singular WORD.`)
}

/**
 * The names that follow from what was typed.
 * @param name the plural, in lower case, words joined by hyphens
 * @param given the singular, where it is not the plural without its s; the title field, `title` unless told otherwise
 * @throws Refusal for what can't be a name, with the remedy
 */
export function typeNamesFrom(name: string, given: { singular?: string; title?: string }): TypeNames {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name) || name.length > 30)
    throw new Refusal(
      `“${name}” can’t name a content type. Write its plural in lower case, words joined by hyphens, at most 30 letters: npm run new:type -- school-visits`,
    )
  const { singular = singularOf(name), title = 'title' } = given
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(singular) || singular === name)
    throw new Refusal(`“${singular}” can’t be one of the ${name}. Write lower-case words joined by hyphens.`)
  if (!/^[a-z][A-Za-z]*$/.test(title) || ['id', 'slug', 'summary', 'body'].includes(title))
    throw new Refusal(`“${title}” can’t be the field that names a document. Write one word, like heading.`)
  const [inWords, oneInWords] = [name.replaceAll('-', ' '), singular.replaceAll('-', ' ')]
  return {
    name,
    names: camelCase(name),
    one: camelCase(singular),
    One: capitalized(camelCase(singular)),
    singular: oneInWords,
    plural: inWords,
    Singular: capitalized(oneInWords),
    Plural: capitalized(inWords),
    title,
    Title: capitalized(title),
  }
}
