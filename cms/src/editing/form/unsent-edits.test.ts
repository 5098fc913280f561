import { beforeEach, expect, test } from 'vitest'
import { UnsentStore, type Store } from './unsent-edits.ts'

const edits = { at: '2026-11-25T22:02:00.000Z', version: 'v1', base: { title: 'a' }, mine: { title: 'b' } }
let known: Map<string, string>
let storage: Store

beforeEach(() => {
  known = new Map()
  storage = {
    get length() {
      return known.size
    },
    key: (index) => [...known.keys()][index] ?? null,
    getItem: (name) => known.get(name) ?? null,
    setItem: (name, text) => void known.set(name, text),
    removeItem: (name) => void known.delete(name),
  }
})

const storeOf = (window: string, account = 'ann', document = 'webinars/1') =>
  new UnsentStore(storage, { account, document, window })

test('a window that comes after a crash finds what the one before kept, once', () => {
  storeOf('before').keep(edits)
  expect(storeOf('after').left()).toEqual([{ ...edits, window: 'before' }])
  storeOf('after').forget('before')
  expect(storeOf('after').left()).toEqual([])
})

test('what one account typed is for that account and that document alone', () => {
  storeOf('before').keep(edits)
  expect(storeOf('after', 'ben').left()).toEqual([])
  expect(storeOf('after', 'ann', 'webinars/2').left()).toEqual([])
})

test('what cannot be read is left alone', () => {
  known.set('unsent/ann/webinars/1/before', '{')
  expect(storeOf('after').left()).toEqual([])
})

test('a browser that is full stops nobody', () => {
  storage.setItem = () => {
    throw new Error('full')
  }
  expect(() => storeOf('before').keep(edits)).not.toThrow()
})
