import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BasePayload } from 'payload'

/** `npm run migrate:create -w cms -- NAME`: writes what has to change in the database for the collections as they are now. */
process.env.OSI_ONLY_COMPILING = 'true'
process.env.PAYLOAD_MIGRATING = 'true'
const [name] = process.argv.slice(2)
if (!name) {
  console.error('Give the migration a name that says what changes: npm run migrate:create -w cms -- add-webinar-topics')
  process.exit(1)
}

const { default: config } = await import('../payload.config.ts')
const payload = await new BasePayload().init({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({ migrationName: name, payload, skipEmpty: true })

// Payload writes migrations for a bundler; Node runs ours as they are, and wants types marked and extensions written.
const folder = path.join(import.meta.dirname, '../migrations')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
  .map((file) => file.slice(0, -3))
  .toSorted()
for (const migration of names) {
  const file = path.join(folder, `${migration}.ts`)
  const source = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    source
      .replace(
        'import { MigrateUpArgs, MigrateDownArgs, sql }',
        'import { sql, type MigrateDownArgs, type MigrateUpArgs }',
      )
      .replaceAll('{ db, payload, req }: Migrate', '{ db }: Migrate'),
  )
}
// Each migration has all tables beside it, half a megabyte. The next one is compared with the newest alone.
const snapshots = readdirSync(folder).filter((file) => file.endsWith('.json'))
for (const old of snapshots.toSorted().slice(0, -1)) rmSync(path.join(folder, old))
writeFileSync(
  path.join(folder, 'index.ts'),
  [
    ...names.map((migration, index) => `import * as migration${index + 1} from './${migration}.ts'`),
    '',
    '/** In the order in which they are applied. */',
    'export const migrations = [',
    ...names.map(
      (migration, index) =>
        `  { name: '${migration}', up: migration${index + 1}.up, down: migration${index + 1}.down },`,
    ),
    ']',
    '',
  ].join('\n'),
)
process.exit(0)
