import { describe, expect, it } from 'vitest'
import { payloadsWords } from '../admin/payloads-words.ts'
import { sayWhatHappened, sentenceAfterSave } from './say-what-happened.ts'

const at = new Date('2027-03-01T15:00:00.000Z')
const saved = payloadsWords.general.updatedSuccessfully

describe('after a save', () => {
  it.each([
    ['published', { message: saved, doc: { _status: 'published' } }, 'Published. Readers get it within seconds.'],
    [
      'published, to go live later',
      { message: saved, doc: { _status: 'published', goLiveAt: '2027-03-02T15:00:00.000Z' } },
      'Published. Readers get it at the time that you set.',
    ],
    [
      'a notice, from an hour that has passed',
      { message: saved, result: { _status: 'published', from: '2027-02-02T15:00:00.000Z' } },
      'Published. Readers get it within seconds.',
    ],
    [
      'withdrawn already',
      { message: saved, doc: { _status: 'published', goLiveAt: null, withdrawAt: '2027-03-01T14:00:00.000Z' } },
      'Published, but readers don’t get it: the time until which they would see it is past.',
    ],
    [
      'a notice that is over',
      { message: saved, result: { _status: 'published', until: '2027-02-28T20:00:00.000Z' } },
      'Published, but readers don’t get it: the time until which they would see it is past.',
    ],
    [
      'a new document',
      { message: 'Saved: a new Webinar.', doc: { _status: 'published' } },
      'Published. Readers get it within seconds.',
    ],
    ['a draft', { message: saved, doc: { _status: 'draft' } }, 'Saved as a draft. Readers see nothing of it yet.'],
    ['an account', { message: saved, doc: {} }, undefined],
    ['what says something else', { message: 'Restored.', doc: { _status: 'published' } }, undefined],
  ])('the toast says what happened: %s', (_, answer, sentence) => {
    expect(sentenceAfterSave(answer, at)).toBe(sentence)
  })

  it('the rest of the answer stays as it was', async () => {
    const answer = Response.json(
      { message: saved, doc: { id: '1', _status: 'published' } },
      { headers: { etag: '"1"' } },
    )
    const said = await sayWhatHappened(new Request('http://localhost/api/pages/1', { method: 'PATCH' }), answer)
    expect(said.headers.get('etag')).toBe('"1"')
    expect(await said.json()).toEqual({
      message: 'Published. Readers get it within seconds.',
      doc: { id: '1', _status: 'published' },
    })
  })
})
