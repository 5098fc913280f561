/**
 * The same function, which remembers its answers for a while. Who asks while the answer is on its way waits for the same one; a
 * failure is forgotten at once.
 * @param durationMs how long an answer is kept
 * @param maxAnswers how many are kept at once; the oldest goes first
 */
export function memoize<Answer>(
  ask: (question: string) => Promise<Answer>,
  { durationMs, maxAnswers, now }: { durationMs: number; maxAnswers: number; now: () => Date },
): (question: string) => Promise<Answer> {
  const known = new Map<string, { answer: Promise<Answer>; until: number }>()
  return (question) => {
    const time = now().getTime()
    const old = known.get(question)
    if (old && time < old.until) return old.answer
    known.delete(question)
    for (const oldest of known.keys()) {
      if (known.size < maxAnswers) break
      known.delete(oldest)
    }
    const latest = { answer: ask(question), until: time + durationMs }
    known.set(question, latest)
    latest.answer.catch(() => {
      if (known.get(question) === latest) known.delete(question)
    })
    return latest.answer
  }
}
