import { contentTypeNames, contentTypes } from '@osi/shared'
import { describe, expect, it } from 'vitest'
import { publishBlockers } from './publish-blockers.ts'

describe('publishBlockers', () => {
  it.each(contentTypeNames)('finds nothing wrong with the examples of %s', (name) => {
    for (const example of contentTypes[name].examples) expect(publishBlockers(name, example)).toEqual([])
  })

  it('leaves a document alone that has only just been begun', () => {
    expect(publishBlockers('webinars', { title: ' ', startsAt: null })).toEqual([])
  })

  it.each([
    [{ title: 'x' }, '“Starts at” is empty. Fill it in.'],
    [
      { title: 'x', startsAt: '2026-12-04T16:00:00.000Z', endsAt: '2026-12-04T15:00:00.000Z' },
      'The webinar ends before it starts. Check both times and their days.',
    ],
    [
      { title: 'x', startsAt: '2026-12-04T16:00:00.000Z', registration: { url: 'www.example.org' } },
      'The link needs its beginning: https://www.example.org',
    ],
    [
      {
        title: 'x',
        startsAt: '2026-12-04T16:00:00.000Z',
        body: { root: { type: 'root', children: [{ type: 'block' }] } },
      },
      'In the text: There is something in it that the site can’t show. Remove what was pasted last and write it again.',
    ],
  ])('says of %j: %s', (values, message) => {
    expect(publishBlockers('webinars', values).map((problem) => problem.message)).toEqual([message])
  })
})
