import { textIn } from '@osi/shared'
import { bundleAddress, type BundleRefusal } from '../bundle-report.ts'

const away: BundleRefusal = {
  message: 'The CMS doesn’t answer, so nobody knows whether that was done. Load the page again in a moment.',
}

/**
 * Has the CMS take a step with a bundle.
 * @returns what it answered, or why it wasn't done, with the documents that stand in the way
 */
export async function sendBundle<Answer extends object>(
  step: string,
  details: object,
): Promise<{ answer: Answer } | { refused: BundleRefusal }> {
  try {
    const response = await fetch(`/api${bundleAddress}/${step}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(details),
    })
    const body: Answer & BundleRefusal & { errors?: unknown[] } = await response.json()
    if (response.ok) return { answer: body }
    const [error] = Array.isArray(body.errors) ? body.errors : []
    return { refused: { ...body, message: body.message ?? textIn(error, 'message') ?? 'That was not possible.' } }
  } catch {
    return { refused: away }
  }
}
