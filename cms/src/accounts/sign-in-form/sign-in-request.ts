import { textIn, valuesOf } from '@osi/shared'
import type { NewKey } from '../second-factor/factor-store.ts'

export interface Credentials {
  email: string
  password: string
}

/** What comes of an attempt to sign in. */
export type SignInOutcome =
  | { is: 'signed-in'; recoveryCodes?: string[] | undefined }
  | { is: 'code-needed' }
  | { is: 'setup-needed'; setup: NewKey }
  | { is: 'refused'; sentence: string }

const away = {
  is: 'refused' as const,
  sentence: 'The CMS does not answer. Try again in a minute.',
} satisfies SignInOutcome

/** What an answer of `POST /api/users/login` means. @param body of it, parsed */
export function outcomeOf(isOk: boolean, body: unknown): SignInOutcome {
  if (isOk) {
    const { recoveryCodes } = valuesOf(body)
    return { is: 'signed-in', recoveryCodes: Array.isArray(recoveryCodes) ? recoveryCodes.map(String) : undefined }
  }
  const { errors } = valuesOf(body)
  const error: unknown = Array.isArray(errors) ? errors[0] : undefined
  const data = valuesOf(valuesOf(error).data)
  if (data.secondFactor === 'code') return { is: 'code-needed' }
  if (data.secondFactor === 'setup') {
    const [key, qr] = [textIn(data.setup, 'key') ?? '', textIn(data.setup, 'qr') ?? '']
    return { is: 'setup-needed', setup: { key, qr } }
  }
  return { is: 'refused', sentence: textIn(error, 'message') ?? away.sentence }
}

/** Tries to sign in. @param code of the second step, once it is asked for */
export async function requestSignIn(credentials: Credentials, code?: string): Promise<SignInOutcome> {
  try {
    const response = await fetch('/api/users/login', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...credentials, ...(code === undefined ? {} : { code }) }),
    })
    return outcomeOf(response.ok, await response.json())
  } catch {
    return away
  }
}
