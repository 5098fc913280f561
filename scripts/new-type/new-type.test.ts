import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { execa } from 'execa'
import { afterEach, describe, expect, it, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { root } from '../stack/settings.ts'
import { typeNamesFrom } from './names.ts'
import { withLine } from './with-line.ts'
import { writeType, type TypeKind } from './write-type.ts'

const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

/** A copy of shared and site, of scripts, which the tests of site use, and of the registry of cms. */
function copyOfRooms(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'osi-new-type-'))
  folders.push(copy)
  for (const part of ['shared', 'site', 'scripts', 'tsconfig.base.json', ...registries])
    cpSync(path.join(root, part), path.join(copy, part), {
      recursive: true,
      // What other tests compile meanwhile is not to be caught half written.
      filter: (file) => !/node_modules|\.cache|site\/(dist|\.astro)/.test(file),
    })
  // The rooms find each other in the copy, and all other packages where they are installed.
  const packages = path.join(copy, 'node_modules')
  mkdirSync(path.join(packages, '@osi'), { recursive: true })
  symlinkSync(path.join(copy, 'shared'), path.join(packages, '@osi/shared'))
  for (const each of readdirSync(path.join(root, 'node_modules')).filter((name) => name !== '@osi'))
    symlinkSync(path.join(root, 'node_modules', each), path.join(packages, each))
  return copy
}
const registries = ['cms', 'site'].map((room) => `${room}/src/content-types/registry.ts`)
const textOf = (copy: string, file: string) => readFileSync(path.join(copy, file), 'utf8')

/** What the compiler says of a room: nothing when it is sound. */
async function complaintsAbout(copy: string, room: 'shared' | 'site'): Promise<string> {
  const { all } = await execa('tsc', ['--noEmit', '-p', room], {
    cwd: copy,
    preferLocal: true,
    localDir: root,
    all: true,
    reject: false,
  })
  return all
}

describe.each<[TypeKind, string, { title?: string }]>([
  ['plain', 'plain-things', { title: 'heading' }],
  ['event', 'timed-things', {}],
])('a new %s type', (kind, name, given) => {
  it('is sound in shared and site, and has its line in each registry', { timeout: 400_000 }, async () => {
    const copy = copyOfRooms()
    const names = typeNamesFrom(name, given)
    const files = writeType(copy, kind, names)
    for (const file of files) expect(textOf(copy, file), file).not.toMatch(/__\w+__/)
    for (const file of [...registries, 'shared/src/content-types/registry.ts']) {
      expect(textOf(copy, file)).toContain(`import { ${names.names} } from './${name}/index.ts'`)
      expect(textOf(copy, file)).toMatch(new RegExp(`^  (?:${name}|'${name}': ${names.names}),$`, 'm'))
    }
    expect(await complaintsAbout(copy, 'shared')).toBe('')
    expect(await complaintsAbout(copy, 'site')).toBe('')
  })

  it('is written once: the second time nothing changes', () => {
    const copy = copyOfRooms()
    writeType(copy, kind, typeNamesFrom(name, given))
    const before = textOf(copy, registries[0] ?? '')
    expect(() => writeType(copy, kind, typeNamesFrom(name, given))).toThrow(Refusal)
    expect(textOf(copy, registries[0] ?? '')).toBe(before)
  })
})

it('names its page after one of them', () => {
  const copy = copyOfRooms()
  writeType(copy, 'plain', typeNamesFrom('plain-things', {}))
  expect(existsSync(path.join(copy, 'site/src/content-types/plain-things/PlainThingPage.astro'))).toBe(true)
  expect(existsSync(path.join(copy, 'site/src/pages/plain-things/[slug].astro'))).toBe(true)
})

it('an event without a timeline is a complaint that names it', { timeout: 400_000 }, async () => {
  const copy = copyOfRooms()
  const timelines = 'shared/src/content-types/timelines.ts'
  const without = textOf(copy, timelines)
  writeType(copy, 'event', typeNamesFrom('timed-things', {}))
  cpSync(path.join(root, timelines), path.join(copy, timelines))
  expect(textOf(copy, timelines)).toBe(without)
  expect(await complaintsAbout(copy, 'shared')).toMatch(/timelines\.ts.*timed-things.* is missing/s)
})

test('whatever a template imports is there', () => {
  const templates = path.join(root, 'scripts/new-type/templates')
  const files = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.template'),
  )
  const missing = files.flatMap((file) => {
    const place = path.join(root, path.dirname(file).replace(/^(?:plain|event)\//, ''))
    const imports = readFileSync(path.join(templates, file), 'utf8').matchAll(/from '(\.[^']+)'/g)
    return [...imports]
      .map(([, imported = '']) => path.join(place, imported))
      .filter((imported) => !imported.includes('__') && !existsSync(imported))
  })
  expect(missing).toEqual([])
})

test.each([
  ['school-visits', {}, { one: 'schoolVisit', One: 'SchoolVisit', singular: 'school visit', Plural: 'School visits' }],
  ['policies', {}, { one: 'policy', names: 'policies' }],
  ['news', { singular: 'news-item' }, { one: 'newsItem', singular: 'news item' }],
  ['guides', { title: 'heading' }, { title: 'heading', Title: 'Heading' }],
])('%s %o', (name, given, names) => {
  expect(typeNamesFrom(name, given)).toMatchObject(names)
})

test.each([
  ['Guides', {}],
  ['../guides', {}],
  ['staff', {}],
  ['guides', { singular: 'guides' }],
  ['guides', { title: 'slug' }],
])('%s %o is refused', (name, given) => {
  expect(() => typeNamesFrom(name, given)).toThrow(Refusal)
})

test('a line stands in its place among the imports, and last in the table', () => {
  const registry = ["import { faqs } from './faqs/index.ts'", "import { pages } from './pages/index.ts'", '']
  const source = [...registry, 'export const all = {', '  faqs,', '  pages,', '} as const', ''].join('\n')
  expect(withLine(source, { imported: 'guides', from: './guides/index.ts', name: 'guides' }).split('\n')).toEqual([
    registry[0],
    "import { guides } from './guides/index.ts'",
    registry[1],
    '',
    'export const all = {',
    '  faqs,',
    '  pages,',
    '  guides,',
    '} as const',
    '',
  ])
})
