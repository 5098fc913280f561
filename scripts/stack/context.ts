import { requireWritable, withFreePorts } from './preflight.ts'
import {
  dataDirFrom,
  firstAdministratorFrom,
  parseSettings,
  type FirstAdministrator,
  type Settings,
} from './settings.ts'

/** What everything else stands on. */
export interface StackContext {
  settings: Settings
  administrator: FirstAdministrator
  /** Known from the start when it is external, otherwise once the database is started. */
  databaseUrl: string
}

/**
 * Settings, secrets, a data folder that can be written, ports that are free: what can be known before anything is started.
 * @throws Refusal with the remedy
 */
export async function contextFrom(environment: Record<string, string | undefined>): Promise<StackContext> {
  const dataDir = dataDirFrom(environment)
  requireWritable(dataDir)
  const settings = await withFreePorts(parseSettings(environment))
  return {
    settings,
    administrator: firstAdministratorFrom(environment, dataDir),
    databaseUrl: settings.databaseUrl ?? '',
  }
}
