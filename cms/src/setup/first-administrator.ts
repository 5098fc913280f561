import type { Payload } from 'payload'
import { problemWithPassword } from '../accounts/password-rules.ts'

/**
 * Makes the first account, if there is none.
 * @returns whether it was made
 * @throws Error with a sentence for whoever starts the program, when nobody could sign in
 */
export async function makeFirstAdministrator(
  payload: Payload,
  { email, password }: { email: string | undefined; password: string | undefined },
): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return false
  if (!email || !password) {
    throw new Error(
      'There is no account yet. Set OSI_ADMIN_EMAIL and OSI_ADMIN_PASSWORD (15 characters or more) to make the first administrator.',
    )
  }
  const name = 'Administrator'
  const problem = await problemWithPassword(password, { name, email })
  if (problem) throw new Error(`OSI_ADMIN_PASSWORD can’t be used. ${problem}`)
  await payload.create({ collection: 'users', data: { name, email, password, role: 'admin' } })
  return true
}
