import { readdirSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jobsFor } from './jobs.ts'
import { partsOf, pictureNames, quotedIn, type Step } from './step.ts'

const folder = new URL('./pictures/', import.meta.url)
const jobs = { author: jobsFor({ mayPublish: false }), publisher: jobsFor({ mayPublish: true }) }
const steps = Object.entries(jobs).flatMap(([role, ofRole]) =>
  ofRole.flatMap((job) => job.steps.map((step): [string, Step] => [`${role}, ${job.id}: ${step.words}`, step])),
)

test.each(Object.entries(jobs))('for each %s there are six jobs, each with an address of its own', (_role, ofRole) => {
  expect(new Set(ofRole.map(({ id }) => id)).size).toBe(6)
})

test.each(steps)('a step quotes what it uses, in its order, and nothing else: %s', (_name, step) => {
  expect(
    partsOf(step.words)
      .filter(({ isQuoted }) => isQuoted)
      .map(({ text }) => text),
  ).toEqual(quotedIn(step))
})

test('each picture is shown, is there, and is small', () => {
  const shown = steps.flatMap(([, { picture }]) => (picture ? [picture.name] : []))
  expect(new Set(shown)).toEqual(new Set(pictureNames))
  expect(readdirSync(folder).toSorted()).toEqual(pictureNames.map((name) => `${name}.webp`).toSorted())
  for (const name of pictureNames) expect(statSync(new URL(`${name}.webp`, folder)).size).toBeLessThan(60_000)
})

test('each picture says in words what matters in it, within a sentence or two', () => {
  for (const [name, { picture }] of steps)
    if (picture) expect([name, picture.alt]).toEqual([name, expect.stringMatching(/^.{30,125}\.$/)])
})

test('a picture is shown once in a guide', () => {
  for (const ofRole of Object.values(jobs)) {
    const shown = ofRole.flatMap((job) => job.steps.flatMap(({ picture }) => (picture ? [picture.name] : [])))
    expect(shown).toEqual([...new Set(shown)])
  }
})
