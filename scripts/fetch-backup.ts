/** `npm run fetch-backup -- FILE [NAME]`: brings the newest backup, or the one of that name, back from the store into a new file. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { backupsAmong } from './backup/kept-backups.ts'
import { storeOf } from './backup/store.ts'
import { plainly } from './plainly.ts'
import { Refusal } from './refusal.ts'
import { storeSettingsFrom } from './stack/settings.ts'

await plainly(async () => {
  const [target, name, more] = process.argv.slice(2)
  if (!target || more !== undefined || target.startsWith('-'))
    throw new Refusal('Name one file, and a backup if it is not to be the newest: npm run fetch-backup -- FILE [NAME]')
  const settings = storeSettingsFrom(process.env)
  if (!settings) throw new Refusal('Set OSI_BACKUP_BUCKET to the bucket that has the backups.')
  const file = path.resolve(process.env.INIT_CWD ?? process.cwd(), target)
  if (existsSync(file)) throw new Refusal(`${file} is there already. Name another file.`)
  const store = storeOf(settings)
  const known = backupsAmong(await store.names())
  const wanted = name ?? known[0]
  if (wanted === undefined) throw new Refusal(`The bucket ${settings.bucket} has no backups.`)
  if (!known.includes(wanted))
    throw new Refusal(`The bucket ${settings.bucket} has no backup ${wanted}. It has: ${known.join(', ')}`)
  await store.fetch(wanted, file)
  console.log(
    `${file} is ${wanted}, as it was put there. See whether it can be restored: npm run restore -- ${target} --check`,
  )
})
