/**
 * `npm run check:generated -w cms`: the generated types and import map are up to date, and every change of the collections has its
 * migration. Says what to do and ends with 1 when not; it leaves every file as it was.
 */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { valuesOf } from '@osi/shared'
import { postgresOf } from '../platform/postgres.ts'
import { canonicalJson } from '../publication/canonical-json.ts'

process.env.OSI_ONLY_COMPILING = 'true'
const { default: configPromise } = await import('../payload.config.ts')
const { BasePayload, generateImportMap } = await import('payload')
const { generateTypes } = await import('payload/node')
const config = await configPromise
const source = path.join(import.meta.dirname, '..')
const complaints: string[] = []

/** Generates a file over the committed one, compares the two, and puts the committed one back. */
async function isUpToDate(file: string, generate: () => Promise<void>): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'osi-generated-'))
  const kept = path.join(folder, 'kept')
  copyFileSync(file, kept)
  try {
    await generate()
    return readFileSync(file, 'utf8') === readFileSync(kept, 'utf8')
  } finally {
    copyFileSync(kept, file)
    rmSync(folder, { recursive: true })
  }
}

const regenerate = 'Run npm run generate -w cms and commit what it writes.'
if (!(await isUpToDate(path.join(source, 'payload-types.ts'), () => generateTypes(config, { log: false })))) {
  complaints.push(`cms/src/payload-types.ts is not what the collections say. ${regenerate}`)
}
const importMap = path.join(source, 'app/(payload)/admin/importMap.js')
if (!(await isUpToDate(importMap, () => generateImportMap(config, { force: true, log: false })))) {
  complaints.push(`The admin's importMap.js is not what the collections say. ${regenerate}`)
}

const payload = await new BasePayload().init({ config, disableDBConnect: true, disableOnInit: true })
const database = postgresOf(payload)
const migrationsFolder = path.join(source, 'migrations')
const latest = readdirSync(migrationsFolder)
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .at(-1)
/** The schema as a migration's snapshot has it, without the ids that every snapshot gets anew. */
const schemaIn = (snapshot: object): string => canonicalJson({ ...snapshot, id: '', prevId: '' })

const migrated = schemaIn(valuesOf(JSON.parse(readFileSync(path.join(migrationsFolder, latest ?? ''), 'utf8'))))
const wanted = schemaIn(await database.requireDrizzleKit().generateDrizzleJson(database.schema))
if (migrated !== wanted) {
  complaints.push(
    'The collections changed without a migration. Run npm run migrate:create -w cms -- NAME and commit what it writes.',
  )
}

for (const complaint of complaints) console.error(complaint)
process.exit(complaints.length > 0 ? 1 : 0)
