/** How often a form asks how an account is kept, in milliseconds. */
export const everyMinute = (): number => 60_000
