/** In the address of the sign-in: whoever comes has just chosen a password behind a one-time link. */
export const passwordChosen = 'password-chosen'
