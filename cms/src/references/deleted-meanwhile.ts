import { textIn, valuesOf } from '@osi/shared'
import type { AfterErrorHook, PayloadRequest } from 'payload'
import { tableOf } from '../platform/postgres.ts'

/** PostgreSQL's code for a reference to a row that is not there (class 23, “foreign_key_violation”). */
const missingRow = '23503'

/** The table in which the row is missing, from the database's error or from what caused it. */
function tableWithoutRow(error: unknown): string | undefined {
  const { code, detail, cause } = valuesOf(error)
  if (code === missingRow) return /is not present in table "([^"]+)"/.exec(String(detail))?.[1]
  return cause ? tableWithoutRow(cause) : undefined
}

/** What an editor calls something of a table: `contact`. */
function kindOf(table: string, req: PayloadRequest): string {
  const slug = req.payload.config.collections.find((each) => tableOf(each.slug) === table)?.slug
  return (slug && textIn(req.payload.collections[slug]?.config.labels, 'singular')?.toLowerCase()) ?? 'entry'
}

/** Says it when a save refers to something that somebody deleted for good since it was chosen; status 400. */
export const sayWhatWasDeleted: AfterErrorHook = ({ error, req }) => {
  const table = tableWithoutRow(error)
  if (table === undefined) return undefined
  const message = `A ${kindOf(table, req)} that is chosen here was deleted meanwhile. Choose another, and save again.`
  return { status: 400, response: { errors: [{ message }] } }
}
