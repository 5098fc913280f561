/** What an editor reads whose command the CMS did not answer. */
export const cmsIsAway = 'The CMS does not answer. Nothing was changed; try again in a minute.'

/**
 * Has the CMS do something for the editor who is signed in.
 * @param address of the endpoint; it answers with JSON, a refusal with a `message`
 * @param whenAway what to say when the CMS doesn't answer
 * @param details sent along, if there are any
 * @returns what it answered, or why it wasn't done, in a sentence for the editor
 */
export async function postCommand<Answer extends object>(
  address: string,
  whenAway: string,
  details?: object,
): Promise<{ answer: Answer } | { refusal: string }> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      ...(details ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(details) } : {}),
    })
    const body = (await response.json()) as Answer & { message?: string; errors?: { message?: string }[] }
    return response.ok
      ? { answer: body }
      : { refusal: body.message ?? body.errors?.[0]?.message ?? 'That was not possible.' }
  } catch {
    return { refusal: whenAway }
  }
}
