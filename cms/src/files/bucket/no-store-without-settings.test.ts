import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const config = pathToFileURL(path.join(import.meta.dirname, '../../payload.config.ts')).href

/** The modules that the CMS’s configuration loads, in a process of its own. */
const program = `
  import { registerHooks } from 'node:module'
  const seen = []
  registerHooks({ resolve: (name, context, next) => { seen.push(name); return next(name, context) } })
  await import('${config}')
  console.log(JSON.stringify({ loaded: seen.length, ofTheStore: seen.filter((name) => /@aws-sdk|s3-client/.test(name)) }))
  process.exit(0)`

test('without the setting the CMS loads nothing that speaks to a store', { timeout: 60_000 }, () => {
  const env = { ...process.env, OSI_ONLY_COMPILING: 'true' }
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { env, encoding: 'utf8' })
  const { loaded, ofTheStore } = JSON.parse(said.trim().split('\n').at(-1) ?? '')
  expect(loaded).toBeGreaterThan(100)
  expect(ofTheStore).toEqual([])
})
