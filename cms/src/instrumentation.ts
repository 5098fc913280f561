/** Next calls this once, before it serves. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  await import('./refuse-without-settings.ts')
  await import('./link-check/begin-watch.ts')
}
