import { registerAddress, type PreviewAnswer } from '../answers.ts'
import { writeChoices, type Choices } from '../choices.ts'

/** What someone wants to import: a file, or columns that they pasted. */
export type Source = File | string

/**
 * Asks the CMS what a file would do.
 * @returns what it would do, or why it can't be read, in a sentence for the editor
 */
export async function sendFile(
  source: Source,
  choices: Choices,
): Promise<{ answer: PreviewAnswer } | { refusal: string }> {
  const query = choices.size > 0 ? `?${new URLSearchParams({ choices: writeChoices(choices) })}` : ''
  try {
    const response = await fetch(`${registerAddress}/preview${query}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'text/csv' },
      body: source,
    })
    if (response.ok) {
      const answer: PreviewAnswer = await response.json()
      return { answer }
    }
    const body: { message?: string; errors?: { message?: string }[] } = await response.json()
    if (response.status === 401)
      return { refusal: 'You are not signed in any more. Sign in in another tab; what you chose stays here.' }
    return { refusal: body.message ?? body.errors?.[0]?.message ?? 'The file could not be read.' }
  } catch {
    return {
      refusal:
        'The CMS doesn’t answer at the moment, or the file changed since you chose it. Choose it again, or try again in a moment.',
    }
  }
}
