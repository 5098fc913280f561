import { createApp } from 'astro/app/entrypoint'

/**
 * The compiled site's pages, for whoever renders them without a server (`runtime/rendering.ts`).
 * Without streaming a page is whole before its answer begins: one that throws answers 500, never half a page.
 */
export const app = createApp({ streaming: false })
