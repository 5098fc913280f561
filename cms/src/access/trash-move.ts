/** The fields of a save that only moves a document into the trash or out of it. */
const fieldsOfMove: readonly string[] = ['deletedAt', '_status']

/**
 * Whether what was sent moves a document into the trash or out of it, and changes nothing else of it.
 * @param data what was sent; a stored document has more fields, and is no move
 */
export const isTrashMove = (data: Record<string, unknown> | undefined): boolean =>
  data !== undefined && 'deletedAt' in data && Object.keys(data).every((key) => fieldsOfMove.includes(key))
