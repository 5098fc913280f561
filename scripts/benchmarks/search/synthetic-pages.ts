import type { SearchRecord } from '../../../site/src/search/records/record.ts'

/** Numbers that look random and are the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const beginnings = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sc sh sp st t th tr v w'.split(' ')
const middles = 'a e i o u ai ea ee ie oa ou'.split(' ')
const ends = 'b ck d ft g l ll m n nd nt p r rd rn rt s ss st t th x'.split(' ')
const endings = ['', '', '', 's', 'ed', 'ing', 'er', 'ion', 'ment', 'al', 'ly', 'ive', 'ness', 'able']

/** Common words of English, as every text has them: about four in ten words are one of these. */
const common =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just state those people too mr how little good world make very year still see own work men day get here old life both between being under three never know same last another while us might great since against go came right states used take himself few house use during without again place around however home small found thought went say part once general high upon school every'.split(
    ' ',
  )

export interface SyntheticSite {
  records: SearchRecord[]
  /** Queries of one to three words, each from the title of a page. */
  queries: string[]
}

/**
 * A site of pages that are like real ones in what matters to an index: few words are common and most are rare (Zipf), new
 * words keep coming as the site grows (Heaps), words come in several forms, and pages have topics.
 * @param pages how many pages
 */
export function syntheticSite(pages: number): SyntheticSite {
  const random = randomNumbers(pages)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const stems: string[] = []
  const known = new Set<string>()
  const stemAt = (rank: number): string => {
    while (stems.length <= rank) {
      const syllables = 1 + Math.floor(random() * 2.2)
      const stem = Array.from({ length: syllables }, () => pick(beginnings) + pick(middles)).join('') + pick(ends)
      if (known.has(stem)) continue
      known.add(stem)
      stems.push(stem)
    }
    return stems[rank] ?? ''
  }
  let written = 0
  const word = (topic: number): string => {
    written += 1
    if (random() < 0.42) return pick(common)
    // A quarter of the other words belong to the topic; the rest follow Zipf's law over all words that there are by now.
    const vocabulary = 300 + Math.floor(5 * written ** 0.55)
    const rank =
      random() < 0.25
        ? (topic * 37 + Math.floor(random() ** 2 * 60)) % vocabulary
        : Math.floor(vocabulary ** random()) - 1
    return stemAt(Math.max(rank, 0)) + pick(endings)
  }
  const words = (count: number, topic: number) => Array.from({ length: count }, () => word(topic))
  const sentences = (count: number, topic: number) =>
    Array.from({ length: count }, () => {
      const sentence = words(8 + Math.floor(random() * 14), topic).join(' ')
      return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
    }).join(' ')
  const heading = (topic: number) => words(2 + Math.floor(random() * 5), topic).join(' ')
  const types = ['pages', 'webinars', 'faqs', 'conferences', 'contacts']
  const records = Array.from({ length: pages }, (_, index): SearchRecord => {
    const topic = Math.floor(random() ** 1.5 * 200)
    return {
      id: `page-${index}`,
      type: types[Math.floor(random() ** 2 * types.length)] ?? '',
      address: `/${heading(topic).replaceAll(' ', '-')}-${index}/`,
      title: heading(topic),
      headings: Array.from({ length: Math.floor(random() * 4) }, () => heading(topic)),
      tags: words(Math.floor(random() * 3), topic),
      body: sentences(6 + Math.floor(random() * 14), topic),
      summary: sentences(1, topic),
    }
  })
  const isTelling = (text: string) => !common.includes(text) && text.length > 3
  const queries = Array.from({ length: 60 }, (_, index) => {
    const telling = (records[Math.floor(random() * pages)] as SearchRecord).title.split(' ').filter(isTelling)
    return telling.slice(0, 1 + (index % 3)).join(' ')
  }).filter(Boolean)
  return { records, queries }
}
