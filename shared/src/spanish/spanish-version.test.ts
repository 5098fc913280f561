import { expect, test } from 'vitest'
import { globalSchemas } from '../globals/registry.ts'
import { contentTypes } from '../content-types/registry.ts'
import { namesIn } from '../values/unknown-value.ts'
import { digestOfText } from './digest-of-text.ts'
import { spanishTexts } from './spanish-texts.ts'
import { olderInSpanish, translatedFromAfter } from './spanish-version.ts'

const usual = { isApproved: false, isJoined: false }
const category = (meaning: string, spanish: object) => ({ meaning, nextSteps: 'A plan.', spanish })
const first = category('It gets help.', { meaning: 'Recibe ayuda.' })
const translatedFrom = translatedFromAfter('school-categories', { before: undefined, after: first, ...usual })
const saved = category('It gets help.', { meaning: 'Recibe ayuda.', translatedFrom })

const digestsAfter = (after: object, more: object = {}) =>
  translatedFromAfter('school-categories', { before: saved, after, ...usual, ...more })
const olderAfter = (after: ReturnType<typeof category>, more: object = {}) =>
  olderInSpanish('school-categories', {
    ...after,
    spanish: { ...after.spanish, translatedFrom: digestsAfter(after, more) },
  })

test('a text that a person writes has the digest of its English, and nothing else has one', () => {
  expect(translatedFrom).toEqual({ meaning: digestOfText('It gets help.') })
  expect(olderInSpanish('school-categories', saved)).toEqual([])
})

test('when the English changes the digest stays, and the Spanish is older', () => {
  const changed = category('It gets more help.', { meaning: 'Recibe ayuda.' })
  expect(digestsAfter(changed)).toEqual(translatedFrom)
  expect(olderAfter(changed)).toEqual(['meaning'])
})

test('when the English goes back to what was translated, the Spanish fits again', () => {
  expect(olderInSpanish('school-categories', { ...saved, meaning: 'It  gets help.' })).toEqual([])
})

test('a new Spanish text fits the English of the same save', () => {
  expect(olderAfter(category('It gets more help.', { meaning: 'Recibe más ayuda.' }))).toEqual([])
})

test('another Spanish text that is written says nothing of this one', () => {
  const after = category('It gets more help.', { meaning: 'Recibe ayuda.', nextSteps: 'Un plan.' })
  expect(olderAfter(after)).toEqual(['meaning'])
})

test('who approves the Spanish vouches for all of it', () => {
  expect(olderAfter(category('It gets more help.', { meaning: 'Recibe ayuda.' }), { isApproved: true })).toEqual([])
})

test('what a save says of the digests is not read', () => {
  const forged = { meaning: 'Recibe ayuda.', translatedFrom: { meaning: digestOfText('It gets more help.') } }
  expect(digestsAfter(category('It gets more help.', forged))).toEqual(translatedFrom)
})

test('nobody vouches for an English that somebody else changed meanwhile', () => {
  const after = category('It gets more help.', { meaning: 'Recibe ayuda hoy.', nextSteps: 'Un plan.' })
  expect(olderAfter(after, { isJoined: true, isApproved: true })).toEqual(['meaning', 'nextSteps'])
})

test('a Spanish text that is taken away has no digest, and is not older', () => {
  const after = category('It gets more help.', { meaning: ' ' })
  expect(digestsAfter(after)).toEqual({})
  expect(olderAfter(after)).toEqual([])
})

test('a Spanish text that was never saved is new', () => {
  expect(olderInSpanish('faqs', { question: 'Why?', spanish: { question: '¿Por qué?' } })).toEqual([])
})

test.each(namesIn(spanishTexts))('each Spanish text of %s has a field of the same name in English', (name) => {
  const { shape } = {
    ...globalSchemas,
    'school-categories': contentTypes['school-categories'].schema,
    faqs: contentTypes.faqs.schema,
  }[name]
  const inSpanish = Object.keys(shape.spanish.unwrap().shape)
  expect(inSpanish).toEqual([...spanishTexts[name], 'translatedFrom'])
  for (const text of spanishTexts[name]) expect(Object.keys(shape)).toContain(text)
})
