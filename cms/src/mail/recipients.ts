import { sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { whoMay } from '../access/who-may.ts'
import { rowsOf, type InTransaction } from '../platform/postgres.ts'

async function addresses(condition: SQL, req: InTransaction): Promise<string[]> {
  const rows = await rowsOf(sql`select email from users where ${condition} order by email`, req)
  return z
    .array(z.object({ email: z.string() }))
    .parse(rows)
    .map(({ email }) => email)
}

/** The e-mail addresses of those who publish. @param except an account: nobody gets a mail about what they did */
export const publishersAddresses = (req: InTransaction, except?: string): Promise<string[]> => {
  const roles = sql.join(
    whoMay.content.publish.map((role) => sql`${role}`),
    sql`, `,
  )
  return addresses(sql`role::text in (${roles}) ${except ? sql`and id <> ${except}` : sql``}`, req)
}

/** The e-mail address of an account. None when it is the one that acts, or it is gone. */
export const addressOf = (account: string, req: InTransaction, acting: string | undefined): Promise<string[]> =>
  account === acting ? Promise.resolve([]) : addresses(sql`id = ${account}`, req)
