import { defineMiddleware } from 'astro:middleware'

/** Says why a page could not be made to whoever asked for it; the answer itself is a 500 without the reason. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  try {
    return await next()
  } catch (error) {
    locals.onFailure?.(error)
    throw error
  }
})
