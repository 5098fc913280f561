/** Stands in for Payload's link, which promises an e-mail: this system sends none. */
export function ForgottenPassword() {
  return <p className="forgotten-password">Forgot your password? An administrator of this site can set a new one.</p>
}
