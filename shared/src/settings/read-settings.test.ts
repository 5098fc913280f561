import { valuesOf } from '../values/unknown-value.ts'
import { describe, expect, test } from 'vitest'
import {
  addressesOf,
  cmsSettingsSchema,
  formatClamdAddress,
  readSettings,
  scriptsSettingsSchema,
  settingsSchema,
  siteSettingsSchema,
  withPassword,
  type Environment,
} from './index.ts'

const noFile = (): never => {
  throw new Error('no file is read')
}

const secrets = { PAYLOAD_SECRET: 'a'.repeat(32), OSI_SERVICE_KEY: 'b'.repeat(32) }
const parts = [
  ['the CMS', cmsSettingsSchema],
  ['the site', siteSettingsSchema],
  ['the commands', scriptsSettingsSchema],
] as const

const read = (environment: Environment) => readSettings(settingsSchema, environment, { readFile: noFile })

test('an installation needs no setting', () => {
  expect(addressesOf(read({}))).toEqual({
    cmsUrl: 'http://localhost:3000',
    siteUrl: 'http://localhost:4321',
    cmsInternalUrl: 'http://127.0.0.1:3000',
    builderUrl: 'http://127.0.0.1:4322',
  })
})

test('metrics are off, and on this machine alone when they are on', () => {
  expect(read({})).toMatchObject({ METRICS_HOST: '127.0.0.1' })
  expect(read({})).not.toHaveProperty('METRICS_PORT')
})

test('the roles that need a second step are named as the office names them', () => {
  expect(read({ SECOND_FACTOR_REQUIRED_FOR: 'administrator, publisher' }).SECOND_FACTOR_REQUIRED_FOR).toEqual([
    'admin',
    'publisher',
  ])
})

test.each([
  ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['clamav:3310', { host: 'clamav', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
])('a virus scanner is reached at %s', (text, address) => {
  const { CLAMD_ADDRESS } = read({ CLAMD_ADDRESS: text })
  expect(CLAMD_ADDRESS).toEqual(address)
  expect(formatClamdAddress(address)).toBe(text)
})

test('a setting that is empty counts as left out', () => {
  expect(read({ CMS_PORT: '', DATABASE_URL: ' ', SITE_AS_OF: '' })).toEqual(read({}))
})

const wrong: readonly [setting: string, value: string, sentence: string][] = [
  ['CMS_PORT', 'abc', 'CMS_PORT is “abc”, which is not a port. Set it to a whole number from 1 to 65535.'],
  ['SITE_PORT', '70000', 'SITE_PORT is “70000”, which is not a port.'],
  ['PUBLISHER_PORT', '0', 'PUBLISHER_PORT is “0”, which is not a port.'],
  ['METRICS_PORT', '9e2', 'METRICS_PORT is “9e2”, which is not a port.'],
  ['HOST', 'http://here', 'HOST is “http://here”, which is not an address of a machine.'],
  ['CMS_URL', 'cms.example.org', 'CMS_URL is “cms.example.org”, which is not a web address.'],
  ['SITE_URL', 'ftp://example.org', 'SITE_URL is “ftp://example.org”, which is not a web address.'],
  ['TRUSTED_PROXIES', '10.0.0.0/8, everyone', 'TRUSTED_PROXIES names “everyone”, which is neither an address'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is “loud”. It can be debug or info or warn or error, or be left out.'],
  ['SITE_WORKERS', '-1', 'SITE_WORKERS is “-1”. Set it to a whole number from 1 to 64.'],
  ['SECOND_FACTOR_REQUIRED_FOR', 'boss', 'SECOND_FACTOR_REQUIRED_FOR names “boss”. It can name administrator,'],
  ['PAYLOAD_SECRET_PREVIOUS', 'short', 'PAYLOAD_SECRET_PREVIOUS is too short to be a secret.'],
  ['PAYLOAD_SECRET', 'short', 'PAYLOAD_SECRET is too short to be a secret.'],
  ['OSI_SERVICE_KEY', 'short', 'OSI_SERVICE_KEY is too short to be a secret.'],
  ['DATABASE_URL', 'mysql://localhost/osi', 'DATABASE_URL is not the address of a PostgreSQL database.'],
  ['SMTP_URL', 'mail.example.org', 'SMTP_URL is not the address of a mail server.'],
  ['MAIL_FROM', 'the office', 'MAIL_FROM is “the office”, which is not an e-mail address.'],
  ['SITE_AS_OF', '2018-10-26', 'SITE_AS_OF is “2018-10-26”, which is not an instant.'],
  ['OSI_STARTER_CONTENT', 'some', 'OSI_STARTER_CONTENT is “some”. It can be none, or be left out.'],
  ['OSI_BACKUP_HOURS', '0', 'OSI_BACKUP_HOURS is “0”. Set it to a whole number from 1 to 168.'],
  ['OSI_BACKUP_KEEP', 'all', 'OSI_BACKUP_KEEP is “all”. Set it to a whole number from 1 to 1000.'],
  ['CLAMD_ADDRESS', 'clamav', 'CLAMD_ADDRESS is “clamav”, which is no address of clamd. Write the path of its socket,'],
  ['CLAMD_ADDRESS', 'clamav:70000', 'CLAMD_ADDRESS is “clamav:70000”, which is no address of clamd.'],
  ['OSI_LINK_CHECK', 'no', 'OSI_LINK_CHECK is “no”. It can be off, or be left out.'],
]

describe.each(parts)('%s', (_part, schema) => {
  const names = Object.keys(schema.shape)
  test.each(wrong.filter(([name]) => names.includes(name)))(
    'refuses %s = “%s” by its own name',
    (name, value, says) => {
      const readIt = () => readSettings(schema, { ...secrets, [name]: value }, { readFile: noFile })
      expect(readIt).toThrow(says)
      expect(readIt).not.toThrow(/\n/)
    },
  )

  test('names every setting that is wrong, one on each line', () => {
    expect(() => readSettings(schema, { CMS_PORT: 'abc', SITE_URL: 'x' }, { readFile: noFile })).toThrow(
      /^CMS_PORT is .*\nSITE_URL is .*$/,
    )
  })

  test.each(['PAYLOAD_SECRET', 'OSI_SERVICE_KEY'])('takes %s from a file', (name) => {
    const values = readSettings(
      schema,
      { [`${name}_FILE`]: '/run/secrets/it' },
      { readFile: () => `${'x'.repeat(20)}\n` },
    )
    expect(valuesOf(values)[name]).toBe('x'.repeat(20))
  })
})

describe('a secret', () => {
  const fileThatFails = () => {
    throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
  }
  test.each([
    ['in a file that is not there', fileThatFails, {}, "PAYLOAD_SECRET_FILE names /s, which can't be read (ENOENT)."],
    ['in an empty file', () => '\n', {}, 'PAYLOAD_SECRET_FILE names /s, which is empty.'],
    ['in a file with too little in it', () => 'abc\n', {}, 'PAYLOAD_SECRET is too short to be a secret.'],
    ['said twice', () => 'x', { PAYLOAD_SECRET: 'y' }, 'PAYLOAD_SECRET and PAYLOAD_SECRET_FILE are both set.'],
  ])('%s is refused', (_where, readFile, more, sentence) => {
    expect(() => readSettings(settingsSchema, { PAYLOAD_SECRET_FILE: '/s', ...more }, { readFile })).toThrow(sentence)
  })

  test('that is needed and missing is named with what to do', () => {
    expect(() =>
      readSettings(settingsSchema, {}, { readFile: noFile, required: ['DATABASE_URL', 'PAYLOAD_SECRET'] }),
    ).toThrow(
      /^DATABASE_URL is not set\. Set it to the address of a PostgreSQL database.*\nPAYLOAD_SECRET is not set\. Set it to a long random text/,
    )
  })

  test('is never repeated in a message', () => {
    for (const name of ['PAYLOAD_SECRET', 'DATABASE_URL', 'SMTP_URL'])
      expect(() => read({ [name]: 'hunter2' })).not.toThrow('hunter2')
  })

  test('keeps its spaces when it is a password, and loses only the end of its file’s line', () => {
    expect(read({ OSI_ADMIN_PASSWORD: ' four words in a row ' }).OSI_ADMIN_PASSWORD).toBe(' four words in a row ')
    const ofFile = { OSI_ADMIN_PASSWORD_FILE: '/s' }
    expect(readSettings(settingsSchema, ofFile, { readFile: () => ' four words \n' }).OSI_ADMIN_PASSWORD).toBe(
      ' four words ',
    )
  })
})

test.each([
  ['postgres://osi@db/osi', 'p/w:d', 'postgres://osi:p%2Fw%3Ad@db/osi'],
  ['postgres://osi:here@db/osi', 'there', 'postgres://osi:here@db/osi'],
  ['postgres://osi@db/osi', undefined, 'postgres://osi@db/osi'],
])('the database %s with the password %s is %s', (url, password, whole) => {
  expect(withPassword(url, password)).toBe(whole)
})
