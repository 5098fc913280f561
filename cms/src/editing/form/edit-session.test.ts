import { mergeEdits, type FieldValues } from '@osi/shared'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EditSession } from './edit-session.ts'
import type { SessionForm } from './session-form.ts'
import { saveStateInWords } from './save-state.ts'
import { UnsentStore } from './unsent-edits.ts'

/** A document as the CMS keeps it, with the rule by which it takes a save; and what stands between it and the form. */
class Cms {
  document: FieldValues
  /** What the network gives back in its place, the next times. */
  failures: (() => Response)[] = []
  refusedField: string | undefined
  answersAreLost = false
  saves: FieldValues[] = []
  #count = 0

  constructor(document: FieldValues) {
    this.document = { ...document, updatedAt: this.#next() }
  }
  #next = (): string => new Date(Date.UTC(2026, 10, 25, 22, 0, this.#count++)).toISOString()

  change(values: FieldValues): void {
    this.document = { ...this.document, ...values, updatedAt: this.#next() }
  }
  made = 0
  answer(body: FieldValues): Response {
    const failure = this.failures.shift()
    if (failure) return failure()
    const { editedFrom, ...mine } = body as {
      editedFrom: { version: string; values: FieldValues; newId?: string }
    }
    if (editedFrom.newId) {
      this.made += 1
      this.change({ ...mine, id: editedFrom.newId, condition: 'scheduled' })
      return this.answersAreLost ? lost() : Response.json({ doc: this.document, message: 'Made.' })
    }
    const { _status, ...edits } = mine as FieldValues
    const { values, conflicts } = mergeEdits({ base: editedFrom.values, mine: edits, theirs: this.document })
    if (this.refusedField && this.refusedField in edits)
      return refused(400, { errors: [{ path: this.refusedField, message: 'Not so.' }] })
    if (_status === 'published' && !this.document.title && !values.title)
      return refused(400, { errors: [{ path: 'title', message: 'Fill it in.' }] })
    if (conflicts.length > 0)
      return refused(412, { changedBy: 'Ben', changedAt: this.document.updatedAt, version: '', conflicts })
    this.saves.push(body)
    this.change({ ...values, _status })
    return Response.json({ doc: this.document, message: 'Saved.' })
  }
}

const lost = () => {
  throw new TypeError('Failed to fetch')
}

const refused = (status: number, data: object) => Response.json({ errors: [{ message: 'Refused.', data }] }, { status })

/** What a form of Payload's does for a session, in an object. */
class Form implements SessionForm {
  held: FieldValues
  modified = false
  refusals: unknown[] = []
  readonly #cms: Cms
  constructor(cms: Cms) {
    this.#cms = cms
    this.held = structuredClone(cms.document)
  }
  type(values: FieldValues): void {
    this.held = { ...this.held, ...values }
    this.modified = true
  }
  values = () => this.held
  isModified = () => this.modified
  markModified = () => void (this.modified = true)
  /** Of a document that isn’t there yet. */
  newIdOfForm: string | undefined
  newId = () => this.newIdOfForm
  made = (id: string) => {
    this.newIdOfForm = undefined
    return `webinars/${id}`
  }
  request = () => ({ url: '/api/webinars/1', method: this.newIdOfForm ? ('POST' as const) : ('PATCH' as const) })
  show = (document: FieldValues) => Promise.resolve((this.held = structuredClone(document)))
  newest = () => Promise.resolve(this.#cms.document.id ? this.#cms.document : undefined)
  saved = (_: unknown, __: unknown, isAllSaved: boolean) => void (isAllSaved && (this.modified = false))
  notPublished = (outcome: unknown) => void this.refusals.push(outcome)
  labelOf = (path: string) => path
  now = () => new Date('2026-11-25T22:10:00Z')
}

let cms: Cms
let form: Form
let session: EditSession
let known: Map<string, string>

const begin = (document: FieldValues = { id: '1', title: 'A title', summary: 'Words' }, newId?: string) => {
  cms = new Cms(document)
  form = new Form(cms)
  form.newIdOfForm = newId
  known = new Map()
  const storage = {
    get length() {
      return known.size
    },
    key: (index: number) => [...known.keys()][index] ?? null,
    getItem: (name: string) => known.get(name) ?? null,
    setItem: (name: string, text: string) => void known.set(name, text),
    removeItem: (name: string) => void known.delete(name),
  }
  const store = new UnsentStore(storage, { account: 'ann', document: 'webinars/1', window: 'w' })
  session = new EditSession(form, store, cms.document)
}

const type = (values: FieldValues) => {
  form.type(values)
  session.changed()
}
const line = () => saveStateInWords(session.state(), (path) => path, form.now())

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (url: string, init?: { body?: string }) =>
    Promise.resolve(
      url === '/api/users/me'
        ? Response.json({ user: null })
        : cms.answer(JSON.parse(init?.body ?? '{}') as FieldValues),
    ),
  )
  begin()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what is typed', () => {
  test('is saved by itself once it is quiet, and the line says only what holds', async () => {
    type({ title: 'Another' })
    expect(line()).toBe('Saving…')
    expect(known.size).toBe(1)
    await vi.advanceTimersByTimeAsync(1_100)
    expect(cms.document.title).toBe('Another')
    expect(line()).toMatch(/^Saved /)
    expect(known.size).toBe(0)
  })

  test('is all that is sent', async () => {
    type({ title: 'Another' })
    await session.flush()
    expect(Object.keys(cms.saves[0] ?? {})).toEqual(['title', '_status', 'editedFrom'])
  })

  test('is what a person typed, not what a field filled in by itself', async () => {
    form.held = { ...form.held, zone: 'America/Chicago' }
    session.changed()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(cms.saves).toEqual([])
  })

  test.each([
    [
      'no connection',
      () => {
        throw new TypeError('Failed to fetch')
      },
      'Not saved: no connection',
    ],
    ['a bad gateway', () => new Response('Bad Gateway', { status: 502 }), 'Not saved: no connection'],
    [
      'it was in the trash for a while',
      () => refused(404, {}),
      'Not saved: this is in the trash, or deleted. Copy your words, or have it taken out',
    ],
    ['a session that has ended', () => refused(403, {}), 'Not saved: you are signed out. Sign in in another tab'],
  ])('is saved by itself after %s, with growing pauses', async (_, failure, words) => {
    cms.failures = [failure, failure, failure]
    type({ title: 'Another' })
    await vi.advanceTimersByTimeAsync(1_100)
    expect(line()).toBe(words)
    expect(known.size).toBe(1)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(cms.document.title).toBe('Another')
    expect(line()).toMatch(/^Saved /)
  })

  test('is kept as a draft when its publication is refused, and the line says both', async () => {
    begin({ title: '', summary: 'Words' })
    type({ summary: 'New words' })
    await session.publish()
    expect(form.refusals).toHaveLength(1)
    expect(cms.document).toMatchObject({ summary: 'New words', _status: 'draft' })
    expect(line()).toMatch(/^Saved as draft .* Not published: see title$/)
  })

  test('is saved apart from the one field that is refused', async () => {
    cms.refusedField = 'startsAt'
    type({ startsAt: 'x', summary: 'New words' })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(cms.document.summary).toBe('New words')
    expect(line()).toBe('Not saved: see startsAt')
    cms.refusedField = undefined
    type({ startsAt: '2026-01-01' })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(cms.document.startsAt).toBe('2026-01-01')
    expect(line()).toMatch(/^Saved /)
  })

  test('in a window that is gone is put back over what it was typed over', async () => {
    const left = {
      at: '',
      version: String(cms.document.updatedAt),
      base: { title: 'A title' },
      mine: { title: 'Typed' },
    }
    await Promise.all([session.putBack(left), vi.advanceTimersByTimeAsync(10)])
    session.changed()
    await vi.advanceTimersByTimeAsync(1_100)
    expect(cms.document.title).toBe('Typed')
  })
})

describe('a new document', () => {
  beforeEach(() => begin({}, 'new'))

  test('is not made by a form that is only opened', async () => {
    session.changed()
    await vi.advanceTimersByTimeAsync(60_000)
    session.end()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(cms.made).toBe(0)
  })

  test('is made once, however quickly somebody types, and then saved', async () => {
    type({ title: 'A' })
    void session.flush()
    type({ title: 'An' })
    void session.flush()
    type({ title: 'Another' })
    await vi.advanceTimersByTimeAsync(3_000)
    expect(cms.made).toBe(1)
    expect(cms.document).toMatchObject({ id: 'new', title: 'Another' })
    expect(line()).toMatch(/^Saved /)
  })

  test('is made once when the answer was lost on the way', async () => {
    cms.answersAreLost = true
    type({ title: 'Another' })
    await vi.advanceTimersByTimeAsync(1_100)
    expect(line()).toBe('Not saved: no connection')
    type({ summary: 'Words' })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(cms.made).toBe(1)
    expect(cms.document).toMatchObject({ title: 'Another', summary: 'Words' })
    expect(known.size).toBe(0)
  })

  test('takes along what its form was opened with', async () => {
    begin({ category: 'c' }, 'new')
    type({ title: 'Another' })
    await session.flush()
    expect(cms.document).toMatchObject({ category: 'c', title: 'Another' })
  })
})

describe('what somebody else saved', () => {
  test('is joined with what is typed in other fields, and shown', async () => {
    cms.change({ summary: 'Words of Ben' })
    type({ title: 'Mine' })
    await session.flush()
    expect(cms.document).toMatchObject({ title: 'Mine', summary: 'Words of Ben' })
    expect(form.held).toMatchObject({ title: 'Mine', summary: 'Words of Ben' })
    expect(session.unsentPaths).toEqual([])
  })

  test('is shown in a form in which nothing waits', async () => {
    cms.change({ title: 'Title of Ben' })
    expect(await session.othersSaved(String(cms.document.updatedAt))).toBe(true)
    expect(form.held.title).toBe('Title of Ben')
  })

  describe('in the same field', () => {
    beforeEach(async () => {
      cms.change({ title: 'Title of Ben' })
      type({ title: 'Mine', summary: 'Also mine' })
      await vi.advanceTimersByTimeAsync(2_500)
    })

    test('stands beside what is typed, and everything else is saved', () => {
      expect(session.state().conflict?.fields).toEqual([{ path: 'title', mine: 'Mine', theirs: 'Title of Ben' }])
      expect(line()).toBe('Not saved: see title')
      expect(cms.document).toMatchObject({ title: 'Title of Ben', summary: 'Also mine' })
      expect(form.held.title).toBe('Mine')
      expect(known.size).toBe(1)
    })

    test.each([
      ['mine', 'Mine'],
      ['theirs', 'Title of Ben'],
    ] as const)('gives way to the choice: %s', async (whose, title) => {
      const [conflict] = session.state().conflict?.fields ?? []
      if (conflict) await session.choose(conflict, whose)
      expect([cms.document.title, form.held.title]).toEqual([title, title])
      expect(session.state().conflict).toBeUndefined()
      expect(session.unsentPaths).toEqual([])
      expect(known.size).toBe(0)
      expect(line()).toMatch(/^Saved /)
    })
  })
})
