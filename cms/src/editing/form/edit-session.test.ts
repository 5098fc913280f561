import type { FieldValues } from '@osi/shared'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EditSession } from './edit-session.ts'
import { saveStateInWords } from './save-state.ts'
import { CmsOfForm, FormInMemory, lost, refused } from './testing/form-in-memory.ts'
import { UnsentStore } from './unsent-edits.ts'

let cms: CmsOfForm
let form: FormInMemory
let session: EditSession
let known: Map<string, string>

const begin = (document: FieldValues = { id: '1', title: 'A title', summary: 'Words' }, newId?: string) => {
  cms = new CmsOfForm(document)
  form = new FormInMemory(cms)
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

const type = (values: FieldValues): undefined => {
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

  test('is saved by itself when a connection is held open without a word', async () => {
    const answer = fetch
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      vi.stubGlobal('fetch', answer)
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))))
    })
    type({ title: 'Another' })
    await vi.advanceTimersByTimeAsync(30_000)
    expect(line()).toBe('Saving…')
    await vi.advanceTimersByTimeAsync(30_000)
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

  describe('in a window that is gone', () => {
    const putBack = async () => {
      const left = {
        at: '',
        version: String(cms.document.updatedAt),
        base: { title: 'A title' },
        mine: { title: 'Typed' },
      }
      const [outcome] = await Promise.allSettled([session.putBack(left), vi.advanceTimersByTimeAsync(10)])
      session.changed()
      return outcome
    }

    test('is put back over what it was typed over', async () => {
      expect(await putBack()).toMatchObject({ value: true })
      await vi.advanceTimersByTimeAsync(1_100)
      expect(cms.document.title).toBe('Typed')
    })

    test('is put back beside what somebody types meanwhile', async () => {
      form.interruptions = [() => type({ summary: 'New words' })]
      expect(await putBack()).toMatchObject({ value: true })
      await vi.advanceTimersByTimeAsync(1_100)
      expect(cms.document).toMatchObject({ title: 'Typed', summary: 'New words' })
    })

    test('is not said to be back when somebody types each time', async () => {
      form.interruptions = [1, 2, 3].map((count) => () => type({ summary: `Words ${count}` }))
      expect(await putBack()).toMatchObject({ value: false })
    })

    test('stops no save of what is typed afterwards when the form can’t show it', async () => {
      form.interruptions = [lost]
      expect(await putBack()).toMatchObject({ status: 'rejected' })
      type({ summary: 'New words' })
      await vi.advanceTimersByTimeAsync(1_100)
      expect(cms.document).toMatchObject({ title: 'A title', summary: 'New words' })
    })
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

  test('is shown beside what is typed meanwhile, which is saved by itself', async () => {
    cms.change({ title: 'Title of Ben' })
    form.interruptions = [() => type({ summary: 'New words' })]
    expect(await session.othersSaved(String(cms.document.updatedAt))).toBe(true)
    await vi.advanceTimersByTimeAsync(1_100)
    expect(cms.document).toMatchObject({ title: 'Title of Ben', summary: 'New words' })
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
