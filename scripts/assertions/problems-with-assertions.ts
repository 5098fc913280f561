/** Type assertions that a file may have. */
export interface AllowedAssertions {
  /** From the repository's root. */
  file: string
  count: number
  /** Why they stay. */
  reason: string
}

/** What was found in the repository. */
export interface FoundAssertions {
  /** By file; files without any may be missing. */
  counts: ReadonlyMap<string, number>
  /** Of all files that were read. */
  lines: number
}

const maxPerThousandLines = 5

/**
 * What is wrong with the type assertions of the repository: more than a file's entry allows, fewer than it says (the list only shrinks), or
 * too many in all.
 * @returns a sentence for each
 */
export function problemsWithAssertions(
  { counts, lines }: FoundAssertions,
  allowed: readonly AllowedAssertions[],
): string[] {
  const byFile = new Map(allowed.map((entry) => [entry.file, entry.count]))
  const files = [...new Set([...counts.keys(), ...byFile.keys()])].toSorted()
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [
    ...files.flatMap((file) => {
      const [found, limit] = [counts.get(file) ?? 0, byFile.get(file) ?? 0]
      if (found > limit)
        return [
          `${file} has ${found} type assertions and may have ${limit}. Narrow the type, or parse what comes from outside.`,
        ]
      if (found < limit)
        return [`${file} has ${found} type assertions now. Write ${found} in its entry in place of ${limit}.`]
      return []
    }),
    ...(total > (lines / 1000) * maxPerThousandLines
      ? [`There are ${total} type assertions in ${lines} lines: more than ${maxPerThousandLines} in 1,000.`]
      : []),
  ]
}
