import chromium from '@sparticuz/chromium'

/**
 * Unpacks the browser before any test begins. Whoever opens it unpacks it where it is missing, all into the same file of the system’s temporary folder: of two
 * test files that do so at once, one would start what the other has written half.
 */
export default async function setup(): Promise<void> {
  await chromium.executablePath()
}
