import { expect, test } from 'vitest'
import { recordOf } from '../../search/testing/searching.ts'
import { transcriptRecords } from './transcript-records.ts'

const document = recordOf('webinars/1', { title: 'Reading the indicators', address: '/webinars/reading/' })

test('a text without times is found below its heading', () => {
  expect(transcriptRecords(document, 'Welcome.\nLet’s begin.')).toMatchObject([
    { address: '/webinars/reading/#transcript', title: 'Transcript', page: 'Reading the indicators' },
  ])
})

test('what was said leads to the minute, short paragraphs to the first of them', () => {
  const long = 'The chronic absence of students counts. '.repeat(20)
  const records = transcriptRecords(
    document,
    `WEBVTT\n\n00:01.000 --> 00:05.000\n<v Ana>Welcome.\n\n00:05.000 --> 00:09.000\n<v Ben>Thank you.\n\n12:30.000 --> 13:30.000\n${long}`,
  )
  expect(records.map(({ id, address, page, partOf }) => [id, address, page, partOf])).toEqual([
    ['webinars/1#t-0m1s', '/webinars/reading/#t-0m1s', 'Reading the indicators, at 0:01', 'webinars/1'],
    ['webinars/1#t-12m30s', '/webinars/reading/#t-12m30s', 'Reading the indicators, at 12:30', 'webinars/1'],
  ])
  expect(records.map(({ body }) => body)).toEqual(['Ana: Welcome.\nBen: Thank you.', long.trim()])
})
