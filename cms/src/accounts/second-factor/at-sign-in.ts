import { textIn, valuesOf } from '@osi/shared'
import {
  APIError,
  type CollectionAfterOperationHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { forgetSignIn, noteSignIn } from '../../activity/account-activity.ts'
import { recordActivity } from '../../activity/record-activity.ts'
import { accountName, countCode, giveAttemptBack } from '../sign-in-limits.ts'
import { beginSecondFactor, confirmSecondFactor, secondFactorOf, takeCode, type NewKey } from './factor-store.ts'
import { needsSecondFactor } from './required-for.ts'

const [codeNote, recoveryNote] = ['the code that came with a sign-in', 'the recovery codes that a sign-in made']

/** What a sign-in answers, with 401, when the password is right and that is not enough: `errors[0].data`. */
export interface SecondStep {
  secondFactor: 'code' | 'setup'
  /** For an account that has to set one up. */
  setup?: NewKey
}

/** Notes the code that came along; Payload hands name and password on alone. */
export const noteCode = (req: PayloadRequest): void =>
  void (req.context[codeNote] = textIn(req.data, 'code')?.trim().slice(0, 100))

const unauthorized = (message: string, step?: SecondStep) => new APIError(message, 401, step && { ...step }, true)

/** The password was right, and the second step is next: no session, no failure, and no attempt. */
async function askFor(step: SecondStep, message: string, account: string, req: PayloadRequest): Promise<never> {
  forgetSignIn(req)
  await giveAttemptBack(account, req)
  throw unauthorized(message, step)
}

const wrongCode =
  'This code isn’t right, or was used before. Write the newest one that your app shows. If none works, set your phone’s clock by the network, or write a recovery code.'

/**
 * After the password and before there is a token: asks for the code of an account that has a second factor, and has an account set one up that
 * must have one. What is thrown here takes the session back that Payload has begun.
 */
export const takeSecondStep: CollectionBeforeLoginHook = async ({ req, user }) => {
  const [id, email] = [String(user.id), String(user.email)]
  const [account, code] = [accountName(email), textIn(req.context, codeNote)]
  const { since } = await secondFactorOf(id, req)
  if (!since && !needsSecondFactor(user)) return user
  if (code) {
    noteSignIn(req, user, 'The right password, and a wrong code')
    await countCode(account, req)
  } else if (since) {
    const asked = 'Write the code that your authenticator app shows now, or one of your recovery codes.'
    await askFor({ secondFactor: 'code' }, asked, account, req)
  } else {
    const setup = await beginSecondFactor({ id, email }, req.payload)
    const asked =
      'Your role needs a second step. Scan the picture with an authenticator app, and write the code that it shows.'
    await askFor({ secondFactor: 'setup', setup }, asked, account, req)
  }
  if (since) {
    const taken = await takeCode(id, code ?? '', req)
    if (!taken) throw unauthorized(wrongCode)
    if (taken === 'recovery')
      await recordActivity(req, { deed: 'second-factor', what: 'Signed in with a recovery code', who: user })
    return user
  }
  const codes = await confirmSecondFactor(id, code ?? '', req)
  if (!codes) throw unauthorized(wrongCode)
  await recordActivity(req, { deed: 'second-factor', what: 'Set up a second step', who: user })
  req.context[recoveryNote] = codes
  return user
}

/** Tells whoever has just set up a second factor the recovery codes, once. */
export const tellRecoveryCodes: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const recoveryCodes = req.context[recoveryNote]
  return operation === 'login' && recoveryCodes ? { ...result, recoveryCodes } : result
}

/** A session of before the office asked for second factors ends when it would be prolonged. */
export const refuseWithoutFactor: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = textIn(req.user, 'id')
  if (operation !== 'refresh' || !id || !needsSecondFactor(req.user)) return args
  const { since } = await secondFactorOf(id, req)
  if (since) return args
  throw new APIError('Your role needs a second step now. Sign in again to set it up.', 403, valuesOf(undefined), true)
}
