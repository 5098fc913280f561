import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { digestOfToken } from '../access/digest-of-token.ts'
import { documentName, type Editable } from '../editing/stored-version.ts'
import { rowsOf } from '../platform/postgres.ts'
import { instantInRow, nameInRow } from '../platform/row-values.ts'
import type { ShareLink } from './share-link-report.ts'

const linkSchema = z.object({
  id: z.string(),
  by: nameInRow,
  at: instantInRow,
  until: instantInRow,
})

/** Bytes of a token: 192 bits can’t be guessed. */
const tokenBytes = 24

/** The links to a document that hold, the newest first. */
export async function shareLinksOf(what: Editable, now: Date, req: PayloadRequest): Promise<ShareLink[]> {
  const rows = await rowsOf(
    sql`select link.id, users.name as by, made_at as at, ends_at as until from share_links link
      left join users on users.id = made_by
      where document = ${documentName(what)} and ends_at > ${now.toISOString()} order by made_at desc, link.id`,
    req,
  )
  return z.array(linkSchema).parse(rows)
}

/**
 * Makes a link to the draft of a document. Links that have ended, whatever they led to, are forgotten with it.
 * @returns the token, which is kept nowhere
 */
export async function makeShareLink(
  what: Editable,
  { account, at, until }: { account: string; at: Date; until: Date },
  req: PayloadRequest,
): Promise<string> {
  const token = randomBytes(tokenBytes).toString('base64url')
  await rowsOf(sql`delete from share_links where ends_at <= ${at.toISOString()}`, req)
  await rowsOf(
    sql`insert into share_links (id, document, token_hash, made_by, made_at, ends_at) values (${randomUUID()},
      ${documentName(what)}, ${digestOfToken(token)}, ${account}, ${at.toISOString()}, ${until.toISOString()})`,
    req,
  )
  return token
}

/** Ends a link to a document. @returns whether there was one */
export async function endShareLink(what: Editable, id: string, req: PayloadRequest): Promise<boolean> {
  const ended = await rowsOf(
    sql`delete from share_links where id = ${id} and document = ${documentName(what)} returning id`,
    req,
  )
  return ended.length > 0
}

/** Ends every link to a document that is deleted for good. */
export async function endShareLinksTo(what: Editable, req: PayloadRequest): Promise<void> {
  await rowsOf(sql`delete from share_links where document = ${documentName(what)}`, req)
}

/**
 * Which document a link leads to.
 * @returns its name (`webinars/ID`, `globals/NAME`) and when the link ends; undefined for a link that doesn’t hold
 */
export async function documentOfToken(
  token: string,
  now: Date,
  req: PayloadRequest,
): Promise<{ document: string; until: string } | undefined> {
  const rows = await rowsOf(
    sql`select document, ends_at as until from share_links
      where token_hash = ${digestOfToken(token)} and ends_at > ${now.toISOString()}`,
    req,
  )
  return z.array(z.object({ document: z.string(), until: instantInRow })).parse(rows)[0]
}
