import type { CmsForTests } from '../../testing/cms-for-tests.ts'
import type { Asker } from '../who-may.ts'

/** Everyone whom the table knows. */
export const askers: readonly Asker[] = ['nobody', 'author', 'publisher', 'admin', 'service']

/** One way to do something over REST: ID in its path stands for a document, VERSION for the first of its versions. */
export type Way = readonly [method: string, path: string, body?: Record<string, unknown>]

/** A way, in words. */
export const inWords = ([method, path, body]: Way): string => `${method} ${path} ${JSON.stringify(body ?? {})}`

/** The address of many at once, of which there is one. */
export const many = '?where[id][equals]=ID'

export const isRefusal = (status: number): boolean => status === 401 || status === 403

/**
 * Asks for something as someone.
 * @param root the collection or global, below `/api`
 * @returns the status of the answer
 */
export async function ask(
  cms: CmsForTests,
  asker: Asker,
  root: string,
  [method, path, body]: Way,
  id: string,
  version = '',
): Promise<number> {
  const address = root + path.replace('VERSION', version).replace('ID', id)
  return (await cms.rest(asker, method, address, body ?? (method === 'POST' ? {} : undefined))).status
}
