import type { Match, ZxcvbnFactory } from '@zxcvbn-ts/core'
import { minPasswordLength, passwordAdvice } from './password-advice.ts'

/** More than anybody types, and little enough to be judged at once. */
const maxLength = 200

/** Fewer guesses than ten to these powers, and a program that knows how people choose passwords finds it. */
const minGuessesLog10 = { asTyped: 10, withoutSpaces: 9 }

/** Words that anybody would try first at this office. */
const officeWords = ['osi', 'office', 'school', 'schools', 'improvement', 'education', 'department', 'mississippi']

const advice = `Use ${passwordAdvice}`

/** Whose password it is. */
interface Owner {
  name?: string
  email?: string
}

/** Without accents, capitals and what stands between words. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The words that an owner is called by: whole name and address, and their parts of three letters or more; the longest first. */
function ownWords({ name = '', email = '' }: Owner): string[] {
  const [account = ''] = email.split('@')
  const parts = [name, email].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length >= 3)
  const words = [name, email, account, ...parts].map(plain).filter((word) => word.length >= 3)
  return [...new Set(words)].sort((one, other) => other.length - one.length)
}

const backwards = (word: string): string => [...word].reverse().join('')

/** What is left of a password without the owner’s words, written either way. */
const withoutOwnWords = (password: string, words: readonly string[]): string =>
  words
    .flatMap((word) => [word, backwards(word)])
    .reduce((rest, word) => (rest.includes(word) ? rest.replaceAll(word, '') : rest), plain(password))

let judge: Promise<ZxcvbnFactory> | undefined

/** Loaded when the first password is set: the lists of common passwords take some megabytes. */
const loadJudge = (): Promise<ZxcvbnFactory> =>
  (judge ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory: Judge }, { dictionary, adjacencyGraphs }]) =>
      new Judge({ dictionary, graphs: adjacencyGraphs, maxLength }),
  ))

/** What most of an easy password is made of. */
function reasonFor(sequence: readonly Match[]): string {
  const longest = [...sequence]
    .filter(({ pattern }) => pattern !== 'bruteforce')
    .sort((one, other) => other.token.length - one.token.length)[0]
  switch (longest?.pattern) {
    case 'repeat':
      return 'The password repeats itself.'
    case 'sequence':
    case 'spatial':
      return 'The password is a run of neighboring characters, like 123456789.'
    case 'date':
    case 'regex':
      return 'The password is mostly a date.'
    default:
      return 'The password is a common one, or is put together from common ones.'
  }
}

/**
 * What keeps a text from being the password of an account: too short, too long, the owner’s own words, or among those that are guessed first.
 * @returns one or two sentences that say what is wrong and what to do; undefined for a good one
 */
export async function problemWithPassword(password: unknown, owner: Owner): Promise<string | undefined> {
  if (typeof password !== 'string') return 'The password isn’t a text.'
  const { length } = [...password.normalize('NFC')]
  if (length < minPasswordLength) return `The password is too short: it has ${length} characters. ${advice}`
  if (length > maxLength) return `The password is too long. Use ${maxLength} characters at most.`
  const words = ownWords(owner)
  const rest = withoutOwnWords(password, words)
  if (rest !== plain(password) && rest.length < minPasswordLength)
    return `The password has your name or e-mail address in it, and too little besides. ${advice}`
  const judgement = await loadJudge()
  const known = [...words, ...officeWords]
  const asTyped = judgement.check(password, known)
  if (asTyped.guessesLog10 < minGuessesLog10.asTyped) return `${reasonFor(asTyped.sequence)} ${advice}`
  // “1 2 3 4 5 6 7 8” is no better than “12345678”.
  const withoutSpaces = judgement.check(password.replaceAll(/\s/g, ''), known)
  return withoutSpaces.guessesLog10 < minGuessesLog10.withoutSpaces
    ? `${reasonFor(withoutSpaces.sequence)} ${advice}`
    : undefined
}
