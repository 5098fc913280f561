import { paragraph, richTextOf } from '@osi/shared'
import { largeRegister } from '../../src/testing/large-register.ts'
import { FakeCms } from '../testing/fake-cms.ts'

/** Plain words, so that every document differs and the search has something to index. */
const words =
  'school district improvement plan team principal counselor teacher leader indicator evidence practice support equity data review attendance reading mathematics graduation community council coach visit session agenda question answer recording slides registration spring autumn quarter report goal action step monitor progress resource fund grant program federal state office meeting'.split(
    ' ',
  )

/** A sentence that is the same for the same number. */
function sentence(seed: number, length: number): string {
  let state = seed * 2654435761 + 1
  const chosen = Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return words[state % words.length]
  })
  return `${chosen.join(' ')}.`
}

/**
 * A CMS with the shared examples and so many more documents that there are `count` in all: of twenty, sixteen are pages (fifty
 * below each that has any), two webinars, one a contact and one a question.
 */
export function cmsWith(count: number): FakeCms {
  const cms = new FakeCms()
  const { webinars = [], contacts = [], faqs = [], pages = [] } = cms.documents
  const [webinar, contact, faq, page] = [webinars[1]!, contacts[0]!, faqs[0]!, pages[0]!]
  const existing = Object.values(cms.documents).reduce((sum, all) => sum + all.length, 0)
  const body = (seed: number) =>
    richTextOf(...Array.from({ length: 6 }, (_, part) => paragraph(sentence(seed * 7 + part, 40))))
  let parent: string | undefined
  for (let index = 0; index < count - existing; index += 1) {
    const id = `made-${index}`
    const kind = index % 20
    if (kind === 3) contacts.push({ ...contact, id, name: `Office ${index} of ${sentence(index, 3)}` })
    else if (kind === 7) faqs.push({ ...faq, id, question: `Question ${index}: ${sentence(index, 8)}` })
    else if (kind === 11 || kind === 15) {
      const startsAt = new Date(Date.UTC(2019, 0, 7, 15) + index * 6 * 3_600_000)
      webinars.push({
        ...webinar,
        id,
        slug: `webinar-${index}`,
        title: `Webinar ${index}: ${sentence(index, 6)}`,
        summary: sentence(index + 1, 18),
        body: body(index),
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      })
    } else {
      if (index % 60 === 0) parent = undefined
      pages.push({
        ...page,
        id,
        slug: `page-${index}`,
        title: `Page ${index}: ${sentence(index, 6)}`,
        summary: sentence(index + 1, 18),
        body: body(index),
        parent,
      })
      parent ??= id
    }
  }
  return cms
}

/** A CMS with the shared examples and a register as large as a state's: each school has been in eight years' lists. */
export function cmsWithRegister(): FakeCms {
  const cms = new FakeCms()
  Object.assign(cms.documents, largeRegister({ districts: 138, schools: 900, years: 8 }))
  return cms
}
