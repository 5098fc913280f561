import { contentTypes, familyTexts, readingGrade } from '@osi/shared'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressesOf } from './addresses.ts'
import { contentSecurityPolicyInPage } from './security/content-security-policy.ts'
import { accessibilityExample } from './testing/accessibility-example.ts'
import { CompiledSite, testSiteUrl } from './testing/compiled-site.ts'
import { attribute, elementsOf } from './testing/html-elements.ts'
import { htmlRules } from './testing/html-rules.ts'
import { spanishDocuments, spanishNotice } from './testing/in-spanish.ts'
import { exampleOf, publicationOf } from './testing/publication-of.ts'
import { sentencesIn } from './testing/reading-grade.ts'
import { pageWithBlocks, questionsInACircle } from './testing/page-with-blocks.ts'
import { mediaExamples, richPage } from './testing/rich-page.ts'

const now = new Date('2018-10-20T17:00:00Z')
const nothing = Object.fromEntries(Object.keys(publicationOf().documents).map((name) => [name, []]))
const settings = { 'site-settings': { officeName: 'Office of School Improvement', phone: '601.359.1003' } }
const pageAddresses = (publication: ReturnType<typeof publicationOf>) =>
  addressesOf(publication, now).filter((address) => address.endsWith('/') || address.endsWith('.html'))

const publications = {
  'the examples': publicationOf({}, settings),
  'an empty CMS': publicationOf(nothing),
  'every kind of rich text': publicationOf(
    { pages: [richPage] },
    {
      ...settings,
      notice: { level: 'warning', message: 'The office is closed on Friday.' },
      accessibility: accessibilityExample,
      navigation: { items: [{ label: 'Events', below: [{ section: '/webinars/' }, { section: '/conferences/' }] }] },
    },
    mediaExamples,
  ),
  'blocks in texts': publicationOf({ pages: [pageWithBlocks], faqs: questionsInACircle }, settings),
  'Spanish versions': publicationOf(spanishDocuments, { ...settings, notice: spanishNotice }),
}

const validator = new HtmlValidate(htmlRules)

let site: CompiledSite
beforeAll(async () => {
  site = await CompiledSite.compile()
}, 120_000)
afterAll(() => site.remove())

describe.each(Object.entries(publications))('with %s', (_name, publication) => {
  test.each(pageAddresses(publication))('%s is a sound page', async (address) => {
    const { status, html, failure } = await site.page(address, publication, now)
    expect(failure).toBeUndefined()
    expect(status).toBe(address === '/404.html' ? 404 : 200)

    const report = await validator.validateString(html)
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
      ),
    ).toEqual([])

    const elements = elementsOf(html)
    const named = (name: string) => elements.filter(({ tagName }) => tagName === name)
    expect(named('h1')).toHaveLength(1)
    const isSpanish = address.startsWith('/es/')
    expect(attribute(named('html')[0]!, 'lang')).toBe(isSpanish ? 'es' : 'en')
    expect(html).toMatch(/<title>[^<]+<\/title>/)

    expect(named('a').filter((link) => !attribute(link, 'href'))).toEqual([])

    // Nothing inline, nothing from elsewhere: the policy holds on any host.
    expect(elements.filter((element) => attribute(element, 'style') !== undefined)).toEqual([])
    expect(named('style')).toEqual([])
    expect(
      named('script').filter(
        (script) => !attribute(script, 'src') && attribute(script, 'type') !== 'application/ld+json',
      ),
    ).toEqual([])
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([])
    const policy = named('meta').find((meta) => attribute(meta, 'http-equiv'))
    expect(attribute(policy!, 'content')).toBe(contentSecurityPolicyInPage)
    const loaded = ['script', 'img', 'link'].flatMap((name) => named(name))
    const sources = loaded
      .filter(
        (element) =>
          attribute(element, 'rel') !== 'canonical' &&
          attribute(element, 'hreflang') === undefined &&
          attribute(element, 'type') !== 'application/ld+json',
      )
      .map((element) => attribute(element, 'src') ?? attribute(element, 'href') ?? '')
    expect(sources.filter((source) => !source.startsWith('/'))).toEqual([])

    // What others show beside a link to it.
    expect(html).toMatch(/<meta property="og:image" content="https:\/\/osi\.example\.org\/sharing\/[\w-]{16}\.png">/)

    // What every page has to offer.
    const skip = isSpanish ? 'Ir al contenido principal' : 'Skip to main content'
    for (const words of [skip, 'High contrast', 'Text size', 'Report a problem', 'role="search"']) {
      expect(html).toContain(words)
    }
    expect(
      attribute(
        elements.find((element) => attribute(element, 'id') === 'main')!,
        'tabindex',
      ),
    ).toBe('-1')
  })
})

test('every style sheet, script and font that the pages load is there', async () => {
  const { html } = await site.page('/report-a-problem/', publications['the examples'], now)
  const assets = [...html.matchAll(/(?:src|href)="(\/(?:assets|favicon)[^"]*)"/g)].map(([, path]) => path!)
  expect(assets.length).toBeGreaterThan(5)
  expect(assets.filter((path) => !site.asset(path))).toEqual([])
})

test.each([
  '/nope/',
  '/webinars/nope/',
  '/conferences/nope/',
  '/identified-schools/nope/',
  '/planning/nope/',
  '/team/',
])('%s is the site’s own 404 page', async (address) => {
  const { status, html } = await site.page(address, publications['the examples'], now)
  expect(status).toBe(404)
  expect(html).toContain('There is no page at this address.')
})

test('the title names the page and the office, the canonical address the page', async () => {
  const { html } = await site.page('/identified-schools/csi/', publications['the examples'], now)
  expect(html).toContain(
    '<title>Comprehensive Support and Improvement (CSI) – Identified schools – Office of School Improvement</title>',
  )
  expect(html).toContain(`<link rel="canonical" href="${testSiteUrl}/identified-schools/csi/">`)
})

test('a page below another has the trail to it', async () => {
  const { html } = await site.page('/planning/team/', publications['the examples'], now)
  const trail = /<nav class="breadcrumbs".*?<\/nav>/s.exec(html)?.[0] ?? ''
  expect([...trail.matchAll(/href="([^"]+)"/g)].map(([, address]) => address)).toEqual(['/', '/planning/'])
})

test('before a webinar that has no recording to come, no heading promises one', async () => {
  const webinar = { ...exampleOf('webinars'), recording: { noneBecause: 'The speaker asked us not to.' } }
  const page = (at: Date) =>
    site.page('/webinars/mssoars-deeper-dive-webinar/', publicationOf({ webinars: [webinar] }), at)
  const section = async (at: Date) => /<section[^>]*class="section recording"[^>]*>/.exec((await page(at)).html)?.[0]
  expect(await section(now)).toMatch(/ hidden[ >]/)
  expect(await section(new Date('2018-10-27T17:00:00Z'))).not.toMatch(/ hidden[ >]/)
})

test('a line that an editor began in a large box is a paragraph of its own', async () => {
  const sessions = [{ title: 'Opening', speakers: [], description: 'Bring your plan.\nWe begin on time.' }]
  const days = [{ date: '2018-12-04', startTime: '09:00', endTime: '15:00', sessions }]
  const { slug, ...conference } = exampleOf('conferences')
  const { html } = await site.page(
    `/conferences/${String(slug)}/`,
    publicationOf({ conferences: [{ ...conference, slug, days }] }),
    now,
  )
  expect(html).toContain('<p>Bring your plan.</p><p>We begin on time.</p>')
})

test('a link to the report form carries the address of the page', async () => {
  const { html } = await site.page('/faqs/', publications['the examples'], now)
  expect(html).toContain('href="/report-a-problem/?page=%2Ffaqs%2F"')
})

test('the office’s phone can be dialled from every page', async () => {
  const { html } = await site.page('/glossary/', publications['the examples'], now)
  expect(html.match(/<a class="phone-link" href="tel:\+16013591003">601\.359\.1003<\/a>/g)).toHaveLength(3)
})

test.each(['/schools/example-middle-school/', '/schools/example-annex-school/'])(
  'what %s says of itself can be read in grade 8',
  async (address) => {
    const plain = { ...exampleOf('school-categories'), name: 'School help', acronym: 'SH', summary: undefined }
    const tsi = { ...plain, id: 'category-tsi', slug: 'tsi' }
    const publication = publicationOf({ 'school-categories': [plain, tsi] }, settings)
    const { html } = await site.page(address, publication, now)
    const said = sentencesIn(html)
    expect(said.length).toBeGreaterThan(3)
    expect(readingGrade([...said, ...familyTexts.map(({ question }) => question)])).toBeLessThanOrEqual(8)
  },
)

test.each([
  [{}, 'This school is now part of Example Middle School. This page keeps its history.'],
  [{ mergedInto: 'between' }, 'now part of Example Middle School. It first became part of Between School.'],
  [{ status: 'closed' }, 'This school is closed. Example Middle School takes its place.'],
  [{ status: 'closed', mergedInto: undefined }, 'The register names no school that takes its place.'],
  [{ mergedInto: 'school-example-annex' }, 'This school became part of another school.'],
])('the page of a school that is no more leads on before it says anything else: %o', async (changes, words) => {
  const [, annex] = contentTypes.schools.examples
  const between = { ...annex, id: 'between', slug: 'between', name: 'Between School' }
  const publication = publicationOf({ schools: [exampleOf('schools'), { ...annex, ...changes }, between] }, settings)
  const { html } = await site.page('/schools/example-annex-school/', publication, now)
  expect(sentencesIn(html)[0]).toContain(words)
  const listed = words.includes('Middle') ? '/schools/example-middle-school/' : '/schools/example-annex-school/'
  expect(html).toContain(`<link rel="canonical" href="${testSiteUrl}${listed}">`)
  expect(html).not.toContain('noindex')
})

describe('the notice', () => {
  const notice = { message: 'The office is closed.', from: '2018-10-20T00:00:00Z', until: '2018-10-21T00:00:00Z' }
  const publication = publicationOf({}, { notice })

  test.each([
    ['2018-10-19T23:59:59Z', false],
    ['2018-10-20T00:00:00Z', true],
    ['2018-10-21T00:00:00Z', false],
  ])('at %s it is shown: %s', async (at, shown) => {
    const { html } = await site.page('/faqs/', publication, new Date(at))
    expect(html.includes('The office is closed.')).toBe(shown)
  })
})

describe('the report form', () => {
  const form = (more: object, address = '/report-a-problem/') =>
    site.page(address, publications['the examples'], now, more).then(({ html }) => html)

  test('takes the page that the reader came from, without JavaScript too', async () => {
    expect(await form({}, '/report-a-problem/?page=/webinars/')).toMatch(
      /<input id="report-page"[^>]* value="\/webinars\/"/,
    )
  })

  test('keeps what was typed and says what is wrong, at the top and at the field', async () => {
    const html = await form({
      report: {
        values: { problem: 'The date </textarea> is wrong', email: 'nobody' },
        problems: [{ path: 'email', message: 'Write the whole address, like name@example.org.' }],
        sent: false,
      },
    })
    expect(html).toContain('The date &lt;/textarea&gt; is wrong')
    expect(html.match(/Write the whole address, like name@example\.org\./g)).toHaveLength(2)
    expect(html).toMatch(/<input id="report-email"[^>]*aria-invalid="true"[^>]*value="nobody"/)
    expect((await validator.validateString(html)).valid).toBe(true)
  })

  test('says when it was shown, where a server shows it', async () => {
    expect(await form({ reportStamp: '1.ab' })).toContain('<input type="hidden" name="stamp" value="1.ab">')
    expect(await form({})).not.toContain('name="stamp"')
  })

  test('thanks once the report has arrived, and shows no form any more', async () => {
    const html = await form({ report: { values: {}, problems: [], sent: true } })
    expect(html).toContain('Thank you for your report')
    expect(html).not.toContain('report-form')
  })
})

describe('rich text', () => {
  let body = ''
  beforeAll(async () => {
    const { html } = await site.page('/everything/', publications['every kind of rich text'], now)
    body = /<div class="prose">.*<\/table><\/div>/s.exec(html)?.[0] ?? ''
  })

  test.each([
    ['equal headings have ids of their own', '<h2 id="plans-goals-2">Plans &amp; &lt;goals&gt;</h2>'],
    ['formats nest', '<strong><em>bold italic</em></strong>'],
    ['markup in the text stays text', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [
      'a link to another site says so',
      'the registration system<span class="visually-hidden"> (on another site)</span></a>',
    ],
    ['a link to a document leads to its page', '<a href="/webinars/mssoars-deeper-dive-webinar/">a webinar</a>'],
    ['a link to what is not public is its words alone', ', one that is gone, '],
    ['a nested list belongs to the item before it', '<li>Plan<ul><li>with the team</li>'],
    ['a list can start at another number', '<ol start="5">'],
    [
      'an image has its size and its smaller versions',
      'srcset="/files/media-team/team-640x400.jpg 640w, /files/media-team/team%20at%20work.jpg 1600w"',
    ],
    ['a picture has its caption', '<figcaption>A team in its first month</figcaption>'],
    ['a document has its caption', '<figcaption>The template for the first year</figcaption>'],
    ['a table has its caption', '<caption><span>Who does what in the first year</span></caption>'],
    ['the region that scrolls is called by it', 'aria-label="Who does what in the first year"'],
    ['an image says what it shows', 'width="1600" height="1000" alt="Four people around a table look at a plan."'],
    ['a document says what it is and how big', '>Plan template (PDF, 240 KB)</a>'],
    ['a file that is gone leaves a note', 'It is not available at the moment.'],
    ['the head of a table’s column says so', '<th scope="col"><p>First month</p></th>'],
    ['the head of a table’s row says so', '<th scope="row"><p>Principal</p></th>'],
    ['cells can span columns', '<td colspan="2">'],
  ])('%s', (_sentence, html) => {
    expect(body).toContain(html)
  })

  test('an empty paragraph leaves nothing', () => {
    expect(body).not.toContain('<p></p>')
  })
})

test.each(['Public Sans', 'Source Serif 4', 'Lunr', 'MIT License', 'SIL OPEN FONT LICENSE'])(
  'the licenses that readers get name %s',
  async (words) => {
    expect((await site.page('/licenses.txt', publications['an empty CMS'], now)).html).toContain(words)
  },
)

describe('the register', () => {
  const read = async (address: string) =>
    (await site.page(address, publications['the examples'], now)).html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

  test.each([
    [
      'a school says what it is identified for',
      '/schools/example-middle-school/',
      'In 2023–24, this school is identified for',
    ],
    ['… and since when', '/schools/example-middle-school/', 'It has been since October 1, 2023.'],
    [
      'a school that merged leads to the one it went into',
      '/schools/example-annex-school/',
      'is now part of Example Middle School',
    ],
    ['a district lists its schools', '/districts/example-county-school-district/', 'Identified schools in 2023–24'],
    ['… and what is asked of it', '/districts/example-county-school-district/', 'Meet with each school every month.'],
    [
      'the list of the newest year is with the categories',
      '/identified-schools/',
      'Example County School District 1 school',
    ],
  ])('%s', async (_what, address, words) => {
    expect(await read(address)).toContain(words)
  })

  test('is nowhere while nothing is imported', async () => {
    const { html } = await site.page('/identified-schools/', publications['an empty CMS'], now)
    expect(html).not.toContain('Identified schools in')
  })
})
