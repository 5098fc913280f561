import type { Payload } from 'payload'

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
      'There is no account yet. Set OSI_ADMIN_EMAIL and OSI_ADMIN_PASSWORD (at least 12 characters) to make the first administrator.',
    )
  }
  await payload.create({ collection: 'users', data: { name: 'Administrator', email, password, role: 'admin' } })
  return true
}
