import { withConnection } from '../database/with-connection.ts'
import type { Contents } from './contents.ts'

/**
 * Has the activity log of restored content say that it was restored. A backup of before the log had such lines stays as it is.
 * @param databaseUrl of the restored database
 */
export async function noteRestore(databaseUrl: string, { madeAt }: Pick<Contents, 'madeAt'>): Promise<void> {
  await withConnection(databaseUrl, async (client) => {
    const { rowCount } = await client.query(
      `SELECT FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid WHERE typname = 'enum_activity_deed' AND enumlabel = 'backup-restored'`,
    )
    if (!rowCount) return
    await client.query(
      `INSERT INTO activity (id, deed, who, what, created_at, updated_at) VALUES (gen_random_uuid(), 'backup-restored', 'The command line', $1, now(), now())`,
      [`Restored the backup of ${madeAt}`],
    )
  })
}
