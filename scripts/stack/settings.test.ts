import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { settingsSchema } from '@osi/shared/settings'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  backupSettingsFrom,
  dataDirFrom,
  firstAdministratorFrom,
  root,
  parseSettings,
  storeSettingsFrom,
  uploadsBucketFrom,
} from './settings.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'osi-settings-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const settingsWith = (environment: Record<string, string>) => parseSettings({ OSI_DATA_DIR: dataDir, ...environment })

describe('settings', () => {
  test('are all optional', () => {
    expect(settingsWith({})).toMatchObject({
      dataDir,
      databaseUrl: undefined,
      host: '127.0.0.1',
      cmsPort: 3000,
      sitePort: 4321,
      cmsUrl: 'http://localhost:3000',
      siteUrl: 'http://localhost:4321',
      handedOn: { OSI_DATA_DIR: dataDir },
    })
  })

  test('that are empty count as left out', () => {
    expect(settingsWith({ CMS_PORT: '', DATABASE_URL: ' ', SITE_AS_OF: '' })).toEqual(settingsWith({}))
  })

  test('keep the generated secrets from one start to the next, for their owner alone', () => {
    const { secrets } = settingsWith({})
    expect(secrets.PAYLOAD_SECRET).not.toBe(secrets.OSI_SERVICE_KEY)
    expect(settingsWith({}).secrets).toEqual(secrets)
    expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  test('of the environment win over the kept secrets', () => {
    settingsWith({})
    expect(settingsWith({ OSI_SERVICE_KEY: 'a key of sixteen or more' }).secrets.OSI_SERVICE_KEY).toBe(
      'a key of sixteen or more',
    )
  })

  test.each([
    [{ CMS_PORT: 'three' }, 'CMS_PORT is “three”, which is not a port'],
    [{ CMS_PORT: '4000', SITE_PORT: '4000' }, 'CMS_PORT and SITE_PORT are both 4000'],
    [{ SITE_PORT: '4400', PUBLISHER_PORT: '4400' }, 'SITE_PORT and PUBLISHER_PORT are both 4400'],
    [{ SITE_PORT: '4400', METRICS_PORT: '4400' }, 'SITE_PORT and METRICS_PORT are both 4400'],
    [{ SITE_AS_OF: '2018-13-26T14:00:00Z' }, 'which is not an instant'],
    [{ NODE_ENV: 'production' }, 'PAYLOAD_SECRET is not set'],
    [{ NODE_ENV: 'production', PAYLOAD_SECRET: 'x'.repeat(32) }, 'OSI_SERVICE_KEY is not set'],
    [{ OSI_SERVICE_KEY_FILE: '/nowhere/key' }, 'OSI_SERVICE_KEY_FILE names /nowhere/key'],
  ])('refuse %j and say why', (environment, sentence) => {
    expect(() => settingsWith(environment)).toThrow(sentence)
  })

  test('are handed on as they were given, files of secrets by their whole path', () => {
    const key = path.join(dataDir, 'key')
    writeFileSync(key, 'a key of sixteen or more\n')
    const given = { OSI_SERVICE_KEY_FILE: path.relative(root, key), SITE_AS_OF: '2018-10-26T14:00:00Z', UNKNOWN: 'x' }
    const { handedOn, secrets } = settingsWith(given)
    expect(handedOn).toEqual({
      OSI_DATA_DIR: dataDir,
      OSI_SERVICE_KEY_FILE: key,
      SITE_AS_OF: '2018-10-26T14:00:00Z',
    })
    expect(secrets.OSI_SERVICE_KEY).toBe('a key of sixteen or more')
  })

  test('count a relative data folder from the repository’s root', () => {
    expect(dataDirFrom({})).toBe(path.join(root, '.data'))
    expect(dataDirFrom({ OSI_DATA_DIR: 'kept' })).toBe(path.join(root, 'kept'))
  })
})

describe('the store for copies of backups', () => {
  const keys = { S3_ACCESS_KEY_ID: 'backups', S3_SECRET_ACCESS_KEY: 'belongs to it' }

  test('is none without a bucket', () => {
    expect(storeSettingsFrom(keys)).toBeUndefined()
  })

  test('is Amazon’s, or any other', () => {
    const store = { bucket: 'osi', region: 'us-east-1', keyId: 'backups', secretKey: 'belongs to it' }
    expect(storeSettingsFrom({ ...keys, OSI_BACKUP_BUCKET: 'osi' })).toEqual(store)
    expect(
      storeSettingsFrom({ ...keys, OSI_BACKUP_BUCKET: 'osi', S3_ENDPOINT: 'https://s3.example.org/' }),
    ).toMatchObject({ endpoint: 'https://s3.example.org' })
  })

  test('needs both parts of a key, and a folder that the backups are in', () => {
    expect(() => storeSettingsFrom({ OSI_BACKUP_BUCKET: 'osi' })).toThrow(
      /^S3_ACCESS_KEY_ID is not set.*\nS3_SECRET_ACCESS_KEY is not set/,
    )
    expect(() => backupSettingsFrom({ ...keys, OSI_BACKUP_BUCKET: 'osi' })).toThrow(/OSI_BACKUP_DIR is not/)
  })
})

describe('the bucket of uploads', () => {
  const keys = { UPLOADS_S3_ACCESS_KEY_ID: 'uploads', UPLOADS_S3_SECRET_ACCESS_KEY: 'belongs to it' }
  const given = { ...keys, OSI_UPLOADS_BUCKET: 'osi-uploads' }

  test('is none unless one is named, by the setting or by who moves uploads there', () => {
    expect(uploadsBucketFrom(keys)).toBeUndefined()
    const bucket = { bucket: 'osi-uploads', region: 'us-east-1', keyId: 'uploads', secretKey: 'belongs to it' }
    expect(uploadsBucketFrom(given)).toEqual(bucket)
    expect(uploadsBucketFrom(keys, 'osi-uploads')).toEqual(bucket)
  })

  test.each([
    [
      { OSI_UPLOADS_BUCKET: 'osi-uploads' },
      /^UPLOADS_S3_ACCESS_KEY_ID is not set.*\nUPLOADS_S3_SECRET_ACCESS_KEY is not set/,
    ],
    [
      { ...given, OSI_UPLOADS_BUCKET: 'https://s3.example.org/uploads' },
      /OSI_UPLOADS_BUCKET is “https.*its name alone/,
    ],
    [
      { ...given, UPLOADS_S3_ENDPOINT: 's3.example.org' },
      /UPLOADS_S3_ENDPOINT is “s3.example.org”, which is not a web/,
    ],
    [{ ...given, UPLOADS_S3_SECRET_ACCESS_KEY_FILE: '/nowhere' }, /SECRET_ACCESS_KEY and .*_FILE are both set/],
  ])('refuses %j before anything starts', (environment, sentence) => {
    expect(() => settingsWith(environment)).toThrow(sentence)
    expect(() => uploadsBucketFrom(environment)).toThrow(sentence)
  })

  test('is none that copies of backups go into', () => {
    const copies = { S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b', OSI_BACKUP_DIR: dataDir }
    const environment = { ...given, ...copies, OSI_BACKUP_BUCKET: 'osi-uploads' }
    expect(() => backupSettingsFrom(environment)).toThrow(/the same bucket/)
    expect(backupSettingsFrom({ ...environment, S3_ENDPOINT: 'https://elsewhere.example' }).store?.bucket).toBe(
      'osi-uploads',
    )
  })
})

test.each(Object.keys(settingsSchema.shape))('the README says what %s means', (name) => {
  expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain(`\`${name}\``)
})

describe('the first administrator', () => {
  test('is kept in a file for its owner alone, the same at the next start', () => {
    const made = firstAdministratorFrom({}, dataDir)
    expect(made.password.length).toBeGreaterThanOrEqual(16)
    expect(statSync(made.file ?? '').mode & 0o777).toBe(0o600)
    expect(firstAdministratorFrom({}, dataDir)).toEqual({ ...made, isNew: false })
  })

  test('has the password that the environment says, and then no file', () => {
    const given = { OSI_ADMIN_EMAIL: 'dana@example.org', OSI_ADMIN_PASSWORD: ' spaces count ' }
    expect(firstAdministratorFrom(given, dataDir)).toEqual({
      email: 'dana@example.org',
      password: ' spaces count ',
      isNew: false,
    })
  })

  test('is not guessed from a file that somebody damaged', () => {
    writeFileSync(path.join(dataDir, 'first-administrator.txt'), 'nothing')
    expect(() => firstAdministratorFrom({}, dataDir)).toThrow('has no e-mail address and password any more')
  })
})
