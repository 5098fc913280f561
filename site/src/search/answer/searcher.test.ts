import { describe, expect, test } from 'vitest'
import { addressesFor, recordOf, searchIn, someDay } from '../testing/searching.ts'

const site = [
  recordOf('webinars', { title: 'Webinars' }),
  recordOf('deeper-dive', {
    type: 'webinars',
    title: 'MSSOARS Deeper Dive Webinar',
    body: 'How the indicators of effective practice guide planning.',
    when: {
      text: 'Friday, October 26, 2018, 9:00 a.m. Central',
      days: ['2018-10-26'],
      phases: [
        { from: '2018-10-01T00:00:00Z', label: 'Registration open' },
        { from: '2018-10-26T14:00:00Z', label: 'Under way now' },
      ],
    },
  }),
  recordOf('convening', {
    type: 'conferences',
    title: 'i3 Innovate, Inspire, Ignite',
    tags: ['i3'],
    body: 'Best practices for chronic absenteeism, with Dr. Robert Balfanz.',
  }),
  recordOf('csi', { title: 'Comprehensive Support and Improvement', body: 'High schools with a low graduation rate.' }),
  recordOf('office', { type: 'contacts', title: 'Office of School Improvement', tags: ['601.359.1003'] }),
]
const synonyms = [['CSI', 'Comprehensive Support and Improvement', 'Priority school']]

describe('people find it by', () => {
  test.each([
    ['its acronym', 'csi', '/csi/'],
    ['another name that the glossary knows', 'priority school', '/csi/'],
    ['a part of a word', 'absen', '/convening/'],
    ['a misspelled word', 'absenteism', '/convening/'],
    ['a misspelled name', 'balfans', '/convening/'],
    ['a word that lost its first letter', 'ebinar', '/webinars/'],
    ['two words written as one', 'deeperdive', '/deeper-dive/'],
    ['three words written as one', 'innovateinspireignite', '/convening/'],
    ['most of its name', 'innovate inspire ignite', '/convening/'],
    ['one word written as two', 'web inars', '/webinars/'],
    ['a day', '10/26', '/deeper-dive/'],
    ['a telephone number', '(601) 359-1003', '/office/'],
    ['the beginning of a telephone number', '60135910', '/office/'],
  ])('%s: “%s”', async (_, query, address) => {
    expect((await addressesFor(query, site, synonyms))[0]).toBe(address)
  })
})

describe('spelling', () => {
  const searcher = searchIn(site)

  test('says what it was corrected to', async () => {
    const { corrected } = await searcher.search({ query: 'Chronic absenteism' }, someDay)
    expect(corrected).toBe('Chronic absenteeism')
  })

  test('is left alone in a literal search, which names the nearest word instead', async () => {
    const { total, corrected, nearest } = await searcher.search({ query: 'absenteism', literal: true }, someDay)
    expect({ total, corrected, nearest }).toEqual({ total: 0, corrected: undefined, nearest: 'absenteeism' })
  })

  test('of a known word is never corrected', async () => {
    expect((await searcher.search({ query: 'practice' }, someDay)).corrected).toBeUndefined()
  })
})

describe('quotation marks', () => {
  const records = [
    recordOf('apart', { body: 'Practices that are best.' }),
    recordOf('together', { body: 'Some best practices.' }),
  ]

  test('find the words only where they stand together', async () => {
    expect(await addressesFor('"best practices"', records)).toEqual(['/together/'])
    expect(await addressesFor('“Best Practices”', records)).toEqual(['/together/'])
  })

  test('around words that stand together nowhere find the words one by one, and it is said', async () => {
    const { results, phraseMissed } = await searchIn(records).search({ query: '"practices some"' }, someDay)
    expect(phraseMissed).toBe(true)
    expect(results).toHaveLength(2)
  })
})

test('a page is one result, and leads to its section that answers', async () => {
  const records = [
    recordOf('page', { title: 'What the office does', headings: ['Contact'], body: 'It helps schools.' }),
    recordOf('page#call', {
      address: '/page/#call',
      title: 'Contact',
      partOf: 'page',
      page: 'What the office does',
      body: 'Ask for the coaching desk.',
    }),
  ]
  expect(await addressesFor('coaching', records)).toEqual(['/page/#call'])
  expect(await addressesFor('office', records)).toEqual(['/page/'])
})

test('results can be limited to one type, and the counts of all types stay', async () => {
  const { results, types, total } = await searchIn(site).search(
    { query: 'improvement webinar', type: 'contacts' },
    someDay,
  )
  expect(results.map(({ address }) => address)).toEqual(['/office/'])
  expect(total).toBe(1)
  expect(types.map(({ type }) => type).toSorted()).toEqual(['contacts', 'pages', 'webinars'])
})

test('a type that the site has nothing of limits nothing', async () => {
  const { type, total } = await searchIn(site).search({ query: 'improvement webinar', type: 'brochures' }, someDay)
  const everything = await searchIn(site).search({ query: 'improvement webinar' }, someDay)
  expect([type, total]).toEqual([undefined, everything.total])
})

test('an event says when it is and what it is now', async () => {
  const { results } = await searchIn(site).search({ query: 'deeper dive' }, someDay)
  expect(results[0]?.when).toEqual({ text: 'Friday, October 26, 2018, 9:00 a.m. Central', phase: 'Registration open' })
})

test('words that say nothing are searched for when there are no others', async () => {
  const records = [recordOf('us', { title: 'Who we are' }), recordOf('other', { title: 'Schools' })]
  expect(await addressesFor('who we are', records)).toEqual(['/us/'])
})

test('the last word may be incomplete while it is typed', async () => {
  const records = [recordOf('a', { title: 'web' }), recordOf('b', { title: 'webinar' })]
  const searcher = searchIn(records)
  expect((await searcher.search({ query: 'web' }, someDay)).total).toBe(1)
  expect((await searcher.search({ query: 'web', typing: true }, someDay)).total).toBe(2)
  expect((await searcher.search({ query: 'web ', typing: true }, someDay)).total).toBe(1)
})

test('more than ten results come on further pages, each once and in the same order', async () => {
  const records = Array.from({ length: 25 }, (_, index) =>
    recordOf(`page-${index}`, { title: 'School', body: 'word '.repeat(index) }),
  )
  const searcher = searchIn(records)
  const pages = await Promise.all(
    [1, 2, 3].map((pageNumber) => searcher.search({ query: 'school', pageNumber }, someDay)),
  )
  expect(pages.map(({ results }) => results.length)).toEqual([10, 10, 5])
  expect(new Set(pages.flatMap(({ results }) => results.map(({ address }) => address))).size).toBe(25)
  expect((await searcher.search({ query: 'school', pageNumber: 99 }, someDay)).pageNumber).toBe(3)
})

test('a query that is longer than what is shown of it is answered by all its words, on further pages too', async () => {
  const query = `${'What would you say that we should do about it, and with whom? '.repeat(4)}Chronic absenteeism!`
  const found = await searchIn(site).search({ query }, someDay)
  expect(found.results[0]?.address).toBe('/convening/')
  expect(found.query.length).toBeLessThanOrEqual(200)
  expect(found.asked).toBe(query)
})

test('words that say nothing are looked for in names when there are no others', async () => {
  const records = [recordOf('a', { title: 'Who we are' }), recordOf('b', { body: 'Here is who we are and were.' })]
  expect(await addressesFor('who are we', records)).toEqual(['/a/'])
})

describe('nothing that a person types makes it fail', () => {
  const searcher = searchIn(site, synonyms)
  test.each([
    ['nothing', ''],
    ['spaces', '  \n '],
    ['Lunr’s own syntax', 'title: ~2 +school -webinar *improve* ^10 body:x'],
    ['stars by the thousand', '*'.repeat(5000)],
    ['five thousand letters', 'a'.repeat(5000)],
    ['five thousand words', 'webnar '.repeat(5000)],
    ['a zero byte', 'web\0inar'],
    ['half of a character', '\ud800school\udfff'],
    ['markup', '<script>alert("x")</script>'],
    ['names of object members', '__proto__ constructor toString hasOwnProperty'],
    ['quotation marks by the thousand', '"'.repeat(5000)],
    ['hyphens by the thousand', 'a-'.repeat(3000)],
    ['other alphabets', 'مرحبا 学校 школа 😀'],
  ])('%s', async (_, query) => {
    const { query: cleaned } = await searcher.search({ query, typing: true }, someDay)
    expect(cleaned.length).toBeLessThanOrEqual(200)
    expect(cleaned.isWellFormed()).toBe(true)
  })
})

test('a site without anything answers too', async () => {
  const found = await searchIn([]).search({ query: 'school' }, someDay)
  expect(found).toMatchObject({ total: 0, results: [], types: [] })
})

describe('a query that names a thing finds the thing before questions about it', () => {
  const records = [
    recordOf('password', {
      type: 'faqs',
      title: 'How do I reset my MS SOARS password?',
      body: 'In MS SOARS. MS SOARS sends it to the address of your MS SOARS account.',
    }),
    recordOf('platform', { title: 'MS SOARS platform', body: 'In MS SOARS schools write their plans.' }),
    recordOf('webinar', { type: 'webinars', title: 'MSSOARS for beginners' }),
    recordOf('other', { body: 'A plan in MS SOARS.' }),
  ]
  const names = [['MS SOARS', 'MSSOARS', 'Mississippi Success platform']]

  test.each(['ms soars', 'MSSOARS', 'M.S. S.O.A.R.S.'])('“%s”', async (query) => {
    expect((await addressesFor(query, records, names))[0]).toBe('/platform/')
  })

  test('and who asks a question finds the question', async () => {
    expect((await addressesFor('how to reset ms soars password', records, names))[0]).toBe('/password/')
    expect((await addressesFor('How do I reset my MS SOARS', records, names))[0]).toBe('/password/')
  })
})

describe('a query that asks to do something finds what serves it', () => {
  const records = [
    recordOf('question', { title: 'Can I call someone, or watch a phone?', body: 'Call. Phone. Watch. '.repeat(5) }),
    recordOf('office', { type: 'contacts', title: 'The office', purposes: ['reach', 'call'] }),
    recordOf('writer', { type: 'contacts', title: 'The desk', purposes: ['reach', 'write'] }),
    recordOf('recording', { type: 'webinars', title: 'Planning', purposes: ['watch'] }),
  ]

  test.each([
    ['phone', '/office/'],
    ['fax', '/office/'],
    ['call', '/office/'],
    ['office phone number', '/office/'],
    ['e-mail', '/writer/'],
    ['watch', '/recording/'],
    ['I missed it', '/recording/'],
    ['planning video', '/recording/'],
  ])('“%s”', async (query, address) => {
    expect((await addressesFor(query, records))[0]).toBe(address)
  })

  test('“who” finds people', async () => {
    expect((await addressesFor('who', records)).toSorted()).toEqual(['/office/', '/writer/'])
  })

  test('where nothing serves it, its words are words', async () => {
    expect(await addressesFor('phone', records.slice(0, 1))).toEqual(['/question/'])
  })
})

describe('a word that nothing has finds nothing by chance', () => {
  const records = [recordOf('warning', { title: 'Early warning' }), recordOf('tax', { title: 'Tax' })]

  test.each(['parking', 'fax', 'xylophone'])('“%s”', async (query) => {
    expect(await addressesFor(query, records)).toEqual([])
  })

  test('but two swapped letters of an acronym are found', async () => {
    expect(await addressesFor('cis', [recordOf('csi', { title: 'CSI' })])).toEqual(['/csi/'])
  })
})
