import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from '../../admin/Logo.tsx'
import { passwordChosen } from './password-chosen.ts'
import { SignInForm } from './SignInForm.tsx'

/** Where people sign in. In the place of Payload’s page, which knows name and password alone. */
export function SignInView({ initPageResult, searchParams = {} }: AdminViewServerProps) {
  const { req } = initPageResult
  const redirectTo = getSafeRedirect({
    fallbackTo: req.payload.config.routes.admin,
    redirectTo: searchParams.redirect ?? '',
  })
  if (req.user) redirect(redirectTo)
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <SignInForm redirectTo={redirectTo} hasChosenPassword={passwordChosen in searchParams} />
    </>
  )
}
