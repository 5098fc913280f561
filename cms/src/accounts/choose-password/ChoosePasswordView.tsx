import config from '@payload-config'
import { MinimalTemplate } from '@payloadcms/next/templates'
import { headers } from 'next/headers.js'
import { getPayload } from 'payload'
import { Logo } from '../../admin/Logo.tsx'
import { accountOfLink, linkIsOver } from '../one-time-links.ts'
import { ChoosePasswordForm } from './ChoosePasswordForm.tsx'

/** Where a one-time link leads: whoever has it chooses the password of the account that it was made for. */
export async function ChoosePasswordView({ token }: { token: string }) {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  return (
    <MinimalTemplate className="login">
      <div className="login__brand">
        <Logo />
      </div>
      {user ? (
        <SignedInAlready email={user.email} />
      ) : (await accountOfLink(token, { payload })) ? (
        <ChoosePasswordForm token={token} />
      ) : (
        <LinkIsOver />
      )}
    </MinimalTemplate>
  )
}

const LinkIsOver = () => (
  <section className="sign-in">
    <h1>Choose a password</h1>
    <p>{linkIsOver}</p>
    <p className="forgotten-password">
      <a href="/admin/login">Back to the sign-in</a>
    </p>
  </section>
)

const SignedInAlready = ({ email }: { email: string }) => (
  <section className="sign-in">
    <h1>Choose a password</h1>
    <p>
      You are signed in as {email}. Change the password of this account in <a href="/admin/account">your account</a>. If
      the link is for another account, <a href="/admin/logout">sign out</a> and open it again.
    </p>
  </section>
)
