import { defineMiddleware } from 'astro:middleware'

/** Tells whoever renders a page why it threw; Astro itself only answers 500. */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  try {
    return await next()
  } catch (error) {
    locals.onFailure?.(error)
    throw error
  }
})
