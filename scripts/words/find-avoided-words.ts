import type { FalseAlarm } from './false-alarms.ts'
import type { AvoidedWord } from './glossary.ts'

/** A file of the repository: its path from the root, and its text. */
export interface SourceFile {
  path: string
  text: string
}

const isCode = (path: string): boolean => /\.(ts|tsx|astro|mjs|cjs|js|css)$/.test(path)

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length

/** Every line of a text at which a pattern is found, counted from 1. */
function linesWith(pattern: RegExp, text: string): number[] {
  const matches = text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))
  return [...new Set(Array.from(matches, ({ index }) => lineAt(text, index)))]
}

/** The words to avoid in a file, in its name too: a sentence for each. */
function findingsIn({ path, text }: SourceFile, words: readonly AvoidedWord[]): { word: string; sentence: string }[] {
  return words
    .filter(({ isName }) => !isName || isCode(path))
    .flatMap(({ written, term, pattern }) => [
      ...(pattern.test(path)
        ? [{ word: written, sentence: `${path}: the file's name says “${written}”; say ${term}` }]
        : []),
      ...linesWith(pattern, text).map((line) => ({
        word: written,
        sentence: `${path}:${line}: “${written}”; say ${term}`,
      })),
    ])
}

/**
 * The places at which the repository uses a word that the glossary avoids.
 * @param falseAlarms those that are right; one that excuses nothing is a finding, too
 * @returns a sentence for each
 */
export function findAvoidedWords(
  files: readonly SourceFile[],
  words: readonly AvoidedWord[],
  falseAlarms: readonly FalseAlarm[],
): string[] {
  const excused = new Set<FalseAlarm>()
  const found = files.flatMap((file) =>
    findingsIn(file, words).filter(({ word }) => {
      const alarm = falseAlarms.find((each) => each.file === file.path && each.word === word)
      if (alarm) excused.add(alarm)
      return !alarm
    }),
  )
  const idle = falseAlarms.filter((alarm) => !excused.has(alarm))
  return [
    ...found.map(({ sentence }) => sentence),
    ...idle.map(({ file, word }) => `${file} has no “${word}” any more: remove its entry from the false alarms`),
  ]
}
