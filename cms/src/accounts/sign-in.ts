import { textIn, valuesOf } from '@osi/shared'
import type { CollectionAfterLoginHook, CollectionBeforeOperationHook } from 'payload'
import { noteSignIn } from '../activity/account-activity.ts'
import { markSignIn } from './keep-sessions.ts'
import { takeTheTimeOfAPassword } from './password-hash.ts'
import { noteCode } from './second-factor/at-sign-in.ts'
import { noteNewSession } from './sessions/session-store.ts'
import { accountName, countAttempt, forgetAttempts } from './sign-in-limits.ts'

/** Before Payload looks at name and password: the attempt is counted, and one at an unknown account takes as long as any other. */
export const beforeSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const data = valuesOf(valuesOf(args).data)
  const [email, password] = [accountName(data.email), textIn(data, 'password')]
  // Payload refuses it for what is missing, whoever it is.
  if (!email || !password?.trim()) return args
  await countAttempt(email, req)
  const known = await req.payload.db.findOne({
    collection: 'users',
    where: { email: { equals: email } },
    select: { name: true, email: true },
    req,
  })
  if (!known) await takeTheTimeOfAPassword(password)
  noteSignIn(req, known ?? undefined)
  noteCode(req)
  markSignIn(req)
  return args
}

/** The session that a token is for. */
const sessionIn = (token: string): string | undefined =>
  textIn(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()), 'sid')

/** After a sign-in. */
export const afterSignIn: CollectionAfterLoginHook = async ({ req, token, user }) => {
  const session = sessionIn(token)
  if (session) await noteNewSession(session, String(user.id), req)
  await forgetAttempts(accountName(user.email), req)
}
