/** Characters that a password must have at least, as Unicode counts them. */
export const minPasswordLength = 15

/** What a good password is like, for whoever chooses one. */
export const passwordAdvice = `${minPasswordLength} characters or more, like four words that have nothing to do with each other.`
