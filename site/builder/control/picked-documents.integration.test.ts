import { expect, test } from 'vitest'
import { pageWithBlocks } from '../../src/testing/page-with-blocks.ts'
import { realSiteWith, reconciling } from './testing/reconciling.ts'

const run = reconciling()
const page = 'blocks/index.html'

test('a page follows what its blocks show, and only the pages with an abbreviation follow its entry in the glossary', async () => {
  let made: string[] = []
  const { cms } = run.bench
  cms.documents.pages!.push(structuredClone(pageWithBlocks))
  const all = await run.publishing(
    await realSiteWith((address, rendered) => {
      made.push(address)
      return rendered
    }),
  )
  const madeBy = async (change: () => void) => {
    made = []
    change()
    await all.reconciler.reconcile()
    return made
  }
  await all.reconciler.reconcile()
  expect(run.bench.page(page)).toContain('title="Comprehensive Support and Improvement"')

  const contact = cms.find('contacts', 'contact-rcu')
  expect(await madeBy(() => (contact.phone = '601.555.0142'))).toContain('/blocks/')
  expect(run.bench.page(page)).toContain('601.555.0142')

  const others = cms.documents.contacts!.filter(({ id }) => id !== 'contact-rcu')
  expect(await madeBy(() => (cms.documents.contacts = others))).toContain('/blocks/')
  expect(run.bench.page(page)).not.toContain('contact-card')
  expect(await madeBy(() => cms.documents.contacts!.push(contact))).toContain('/blocks/')
  expect(run.bench.page(page)).toContain('601.555.0142')

  const another = await madeBy(() => (cms.find('glossary-terms', 'term-ms-soars').expansion = 'Another long form'))
  expect(another).toContain('/glossary/')
  expect(another).not.toContain('/blocks/')
  const changed = await madeBy(() => (cms.find('glossary-terms', 'term-csi').expansion = 'Comprehensive Support'))
  expect(changed).toContain('/blocks/')
  expect(changed).not.toContain('/planning/')
  expect(run.bench.page(page)).toContain('<abbr title="Comprehensive Support">CSI</abbr>')
})
