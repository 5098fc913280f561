/** Nobody keeps it, and nobody takes it for anything but what it says it is. */
export const uncached = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** A refusal of an endpoint of our own, in a sentence for the editor. */
export const errorResponse = (status: number, message: string): Response =>
  Response.json({ message }, { status, headers: uncached })

/** The same in Payload’s place: its forms, and programs that speak to it, look for the sentence where Payload puts it. */
export const errorResponseOfPayload = (
  status: number,
  message: string,
  headers: Record<string, string> = {},
): Response => Response.json({ errors: [{ message }] }, { status, headers: { ...uncached, ...headers } })
