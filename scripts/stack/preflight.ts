import { codeOf, messageOf } from '@osi/shared'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { freePort, isFree } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { Settings } from './settings.ts'

/**
 * Makes sure that the data folder is there and can be written.
 * @throws Refusal with the remedy
 */
export function requireWritable(dataDir: string): void {
  const trial = path.join(dataDir, `.write-trial-${process.pid}`)
  try {
    makeFolder(dataDir)
    writeFileSync(trial, '')
    rmSync(trial)
  } catch (error) {
    throw new Refusal(
      `The data folder ${dataDir} can't be written (${codeOf(error)}). Let this user write there, or set OSI_DATA_DIR to another folder.`,
      { cause: error },
    )
  }
}

/** Folder by folder: where none can be made, as in /proc, `mkdirSync` with `recursive` tries for ever in Node 24. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  mkdirSync(folder)
}

/**
 * Makes sure that nobody else listens on the ports.
 * @returns the settings, with another port for the release builder where it can move
 * @throws Refusal that names the port and its setting
 */
export async function withFreePorts(settings: Settings): Promise<Settings> {
  await requireFree('CMS_PORT', settings.cmsPort, settings.host)
  await requireFree('SITE_PORT', settings.sitePort, settings.host)
  if (settings.builderPortIsFixed) {
    await requireFree('PUBLISHER_PORT', settings.builderPort, '127.0.0.1')
    return settings
  }
  const isUsable = settings.builderPort !== settings.cmsPort && settings.builderPort !== settings.sitePort
  return isUsable && (await isFree(settings.builderPort)) ? settings : { ...settings, builderPort: await freePort() }
}

async function requireFree(name: string, port: number, host: string): Promise<void> {
  const free = await isFree(port, host).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES')
      throw new Refusal(`Port ${port} may only be used by root. Set ${name} to a port above 1023.`, { cause: error })
    throw new Refusal(
      `This machine can't listen on ${host} (${error.code}). Set HOST to one of its addresses, or leave it out.`,
      { cause: error },
    )
  })
  if (!free)
    throw new Refusal(
      `Port ${port} is in use, perhaps by another npm start. Stop the program that uses it, or set ${name} to another port.`,
    )
}

/**
 * Makes sure that an external database answers and lets us in.
 * @throws Refusal that says what is wrong, without the password
 */
export async function requireDatabase(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url)
  const place = `${hostname}:${port || 5432}`
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const [code, message] = [codeOf(error), messageOf(error)]
    if (code === '28P01' || code === '28000')
      throw new Refusal(
        `The database at ${place} doesn't accept this user and password. Correct them in DATABASE_URL.`,
        { cause: error },
      )
    if (code === '3D000')
      throw new Refusal(
        `There is no database ${pathname.slice(1)} at ${place}. Create it, or correct its name in DATABASE_URL.`,
        { cause: error },
      )
    throw new Refusal(
      `The database at ${place} doesn't answer (${code ?? message}). Start it, or correct DATABASE_URL.`,
      { cause: error },
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}
