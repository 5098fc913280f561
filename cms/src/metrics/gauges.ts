import { hourMs } from '@osi/shared'
import type { Payload } from 'payload'
import { Gauge, type Registry } from 'prom-client'
import { readBackupState } from '../backups/backup-state.ts'
import { countFilesThatStay } from '../files/bucket/files-to-remove.ts'
import { isThere } from '../files/virus-scan/clamd.ts'
import { linkStats, failingLinks } from '../link-check/checked-links.ts'
import { readOutbox } from '../mail/outbox.ts'
import { now } from '../platform/clock.ts'
import { poolOf } from '../platform/postgres.ts'
import { settings } from '../platform/settings.ts'

/** More than anybody mends in a week. */
const maxLinks = 1_000

/** One number, asked for when Prometheus asks. Without an answer it is left out, so that no old number passes for a new one. */
interface Measure {
  name: string
  help: string
  read(payload: Payload): Promise<number | undefined>
}

const secondsSince = (at: Date | undefined): number | undefined => at && (now().getTime() - at.getTime()) / 1000

const measures: readonly Measure[] = [
  {
    name: 'osi_cms_database_up',
    help: '1 while the database answers.',
    read: (payload) =>
      poolOf(payload)
        .query('select 1')
        .then(
          () => 1,
          () => 0,
        ),
  },
  {
    name: 'osi_backup_age_seconds',
    help: 'Since the last backup that was made.',
    read: async (payload) => secondsSince((await readBackupState(poolOf(payload))).made?.at),
  },
  {
    name: 'osi_backup_failing',
    help: '1 while the latest backup is one that failed.',
    read: async (payload) => ((await readBackupState(poolOf(payload))).failed ? 1 : 0),
  },
  {
    name: 'osi_backup_copied_age_seconds',
    help: 'Since a backup was last copied into the store.',
    read: async (payload) => secondsSince((await readBackupState(poolOf(payload))).copied?.at),
  },
  {
    name: 'osi_backup_copy_failing',
    help: '1 while the latest copy into the store is one that failed.',
    read: async (payload) => ((await readBackupState(poolOf(payload))).copyFailed ? 1 : 0),
  },
  {
    name: 'osi_backup_checked_age_seconds',
    help: 'Since a restore was last rehearsed with success.',
    read: async (payload) => secondsSince((await readBackupState(poolOf(payload))).checked?.at),
  },
  {
    name: 'osi_cms_failing_links',
    help: 'Links to other sites that don’t answer.',
    read: async (payload) => (await failingLinks(poolOf(payload), maxLinks)).length,
  },
  {
    name: 'osi_cms_links_to_check',
    help: 'Links to other sites whose turn has come.',
    read: async (payload) => (await linkStats(poolOf(payload), now())).due,
  },
  {
    name: 'osi_cms_sign_in_failures_last_hour',
    help: 'Sign-ins that failed within the last hour, on all processes of the CMS.',
    async read(payload) {
      const since = new Date(now().getTime() - hourMs)
      const { rows } = await poolOf(payload).query<{ count: number }>(
        `select count(*)::int as count from activity where deed = 'sign-in-failed' and created_at >= $1`,
        [since],
      )
      return rows[0]?.count
    },
  },
  {
    name: 'osi_cms_mails_waiting',
    help: 'Mails that wait to be sent.',
    read: async (payload) => (await readOutbox(payload, now())).waiting,
  },
  {
    name: 'osi_cms_mail_age_seconds',
    help: 'Since the oldest mail that waits was written; missing when none waits.',
    read: async (payload) => secondsSince((await readOutbox(payload, now())).oldest),
  },
  {
    name: 'osi_cms_mails_given_up',
    help: 'Mails that were given up within a week.',
    read: async (payload) => (await readOutbox(payload, now())).givenUp,
  },
  {
    name: 'osi_cms_files_that_stay',
    help: 'Files that no document has any more, and that could not be removed from the bucket of uploads so far.',
    read: countFilesThatStay,
  },
  {
    name: 'osi_cms_virus_scanner_up',
    help: '1 while the virus scanner answers; missing when there is none.',
    read: async () => settings.virusScanner && ((await isThere(settings.virusScanner)) ? 1 : 0),
  },
  {
    name: 'osi_cms_new_reports',
    help: 'Problem reports of readers that nobody has seen.',
    async read(payload) {
      const where = { status: { equals: 'new' } }
      return (await payload.count({ collection: 'bug-reports', where, overrideAccess: true })).totalDocs
    },
  },
]

/** Has a registry ask for what the CMS knows. @param payloadOf gives the CMS */
export function registerGauges(registry: Registry, payloadOf: () => Promise<Payload>): void {
  for (const { name, help, read } of measures)
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const value = await payloadOf()
          .then(read)
          .catch(() => undefined)
        if (value === undefined) this.remove()
        else this.set(value)
      },
    })
  new Gauge({
    name: 'osi_cms_database_connections',
    help: 'Connections to the database, and requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const { totalCount, idleCount, waitingCount } = poolOf(await payloadOf())
      this.set({ state: 'busy' }, totalCount - idleCount)
      this.set({ state: 'idle' }, idleCount)
      this.set({ state: 'awaited' }, waitingCount)
    },
  })
}
