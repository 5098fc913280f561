import { describe, expect, it } from 'vitest'
import { defaultRecordingPolicy } from '../events/recording-policy.ts'
import { boundariesOf } from './boundaries-of.ts'
import { pastListAddresses } from './list-pages.ts'
import { problemsInDocument } from './problems-in-document.ts'
import { contentTypeNames, contentTypeOf, titleIn } from './registry.ts'
import { isAddressOfSite, problemWithReservedAddress } from './reserved-addresses.ts'
import { eventStatusOf, phaseFacts, timelines } from './timelines.ts'

const nothingElse = { find: () => undefined }

describe.each(contentTypeNames)('%s', (name) => {
  const type = contentTypeOf(name)
  const documents = type.examples.map((example) => type.schema.parse(example))

  it('has the name of its line in the registry, and names for editors and readers', () => {
    expect(type.name).toBe(name)
    expect(type.labels.singular).not.toBe('')
    expect(type.labels.plural).not.toBe('')
  })

  it('has examples, each with its own id, with no field that its schema would drop', () => {
    expect(documents.length).toBeGreaterThan(0)
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
    type.examples.forEach((example, index) => {
      expect(Object.keys(documents[index] ?? {})).toEqual(expect.arrayContaining(Object.keys(example)))
    })
  })

  it('names a document by its title field, which nobody can leave empty', () => {
    for (const example of type.examples) {
      expect(titleIn(name, example)).not.toBe('')
      const nameless = type.schema.safeParse({ ...example, [type.titleField]: ' ' })
      expect(nameless.error?.issues.map(({ path }) => path[0])).toEqual([type.titleField])
    }
    for (const document of documents) expect(type.titleOf(document)).toContain(titleIn(name, document))
  })

  it('says where readers find it: on a page of its own, or at an anchor on its list', () => {
    const addresses = documents.map((document) => type.addressOf(document, nothingElse))
    expect(new Set(addresses).size).toBe(addresses.length)
    const { location } = type
    if (location.on === 'list-page') {
      expect(type.list?.address).toMatch(/^\/.+\/$/)
      for (const address of addresses) expect(address.split('#')[0]).toBe(type.list?.address)
    } else {
      expect(type.schema.shape).toHaveProperty('slug')
      if (location.parentField) expect(type.schema.shape).toHaveProperty(location.parentField)
      for (const address of addresses) expect(address).toMatch(new RegExp(`^${location.under}[a-z0-9-]+/$`))
    }
  })

  it.runIf(type.event)('remembers what readers were told of it when it takes place at a time', () => {
    expect(type.schema.shape).toHaveProperty('milestones')
  })

  it.runIf(type.event)('has a list page when it takes place at a time, and says what its past ones are called', () => {
    expect(type.list?.pastTitle).toMatch(/past/i)
  })

  it.runIf(type.event)('has a line in the registry of timelines when it takes place at a time', () => {
    expect(Object.keys(timelines)).toContain(name)
    for (const document of documents) {
      const times = type.event?.timesOf(document, defaultRecordingPolicy)
      expect(times?.timeline).toBe(name)
      for (const at of boundariesOf(name, document))
        expect(phaseFacts).toHaveProperty(eventStatusOf(times!, new Date(at)).phase)
    }
  })

  it('takes a title that fits into a list, and no text in its place', () => {
    const titled = (length: number) => problemsInDocument(name, { [type.titleField]: 'x'.repeat(length) })
    const ofTitle = { path: type.titleField, message: expect.stringContaining('Shorten it') }
    expect(titled(250)).not.toContainEqual(ofTitle)
    expect(titled(5_000)).toContainEqual(ofTitle)
  })

  it('finds nothing wrong with its own examples', () => {
    for (const example of type.examples) expect(problemsInDocument(name, example)).toEqual([])
  })
})

it('a phase of several timelines means the same in each of them', () => {
  for (const { phases } of Object.values(timelines)) expect(phaseFacts).toMatchObject(phases)
})

it('no two content types have the same list page', () => {
  const addresses = contentTypeNames.flatMap((name) => contentTypeOf(name).list?.address ?? [])
  expect(new Set(addresses).size).toBe(addresses.length)
})

it.each([
  ...contentTypeNames.flatMap((name) => contentTypeOf(name).list?.address.split('/')[1] ?? []),
  'search',
  'calendar',
])('no page can take the address /%s/ from the site', (slug) => {
  expect(problemWithReservedAddress('pages', { slug })).toMatchObject([{ path: 'slug' }])
  expect(problemWithReservedAddress('pages', { slug, parent: 'page-planning' })).toEqual([])
})

it.each(contentTypeNames.flatMap((name) => pastListAddresses(name).map((address) => [name, address] as const)))(
  'no document of %s can take the address %s from a list',
  (name, address) => {
    const slug = address.split('/')[2]
    expect(problemWithReservedAddress(name, { slug })).toMatchObject([{ path: 'slug' }])
    expect(isAddressOfSite(address)).toBe(true)
    expect(problemWithReservedAddress(name, { slug: 'search' })).toEqual([])
  },
)

it('webinars and conferences have their lists of what is over', () => {
  expect(pastListAddresses('webinars')).toEqual(['/webinars/recordings/', '/webinars/past/'])
  expect(pastListAddresses('conferences')).toEqual(['/conferences/past/'])
  expect(pastListAddresses('contacts')).toEqual([])
})
