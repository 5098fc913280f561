import { globalNames, namesIn } from '@osi/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type CmsForTests } from '../testing/cms-for-tests.ts'
import { ask, askers, isRefusal, type Way } from './testing/asking-as-everyone.ts'
import { whoMay } from './who-may.ts'

let cms: CmsForTests
beforeAll(async () => {
  cms = await startCms()
})
afterAll(() => cms.stop())

/** Every way to do each deed of the table with a global. */
const deedsWithGlobals: Record<keyof typeof whoMay.global, readonly Way[]> = {
  read: [
    ['GET', ''],
    ['GET', '?draft=true'],
  ],
  'read versions': [
    ['GET', '/versions'],
    ['GET', '/versions/VERSION'],
  ],
  'save a draft': [
    ['POST', '?draft=true', { _status: 'draft' }],
    ['POST', '?draft=true&autosave=true', {}],
  ],
  'restore a version as a draft': [['POST', '/versions/VERSION?draft=true']],
  publish: [
    ['POST', '', { _status: 'published' }],
    ['POST', '?draft=true', { _status: 'published' }],
    ['POST', '', {}],
  ],
  unpublish: [
    ['POST', '', { _status: 'draft' }],
    ['POST', '', { deletedAt: null }],
    ['POST', '?unpublishAllLocales=true', { _status: 'draft' }],
  ],
  'restore a version for readers': [['POST', '/versions/VERSION']],
}

/** As much of each global as it must have to be published. */
const exampleOfGlobal: Record<string, Record<string, unknown>> = {
  home: { heading: 'Welcome', introduction: 'What we do.' },
  'site-settings': { officeName: 'The office' },
}

describe.each(globalNames)('the global %s', (name) => {
  it.each(namesIn(deedsWithGlobals))('%s: by whom the table names', async (deed) => {
    const stored = async () => JSON.stringify(await cms.payload.db.findGlobal({ slug: name }))
    for (const way of deedsWithGlobals[deed])
      for (const asker of askers) {
        await cms.rest('publisher', 'POST', `/globals/${name}`, { ...exampleOfGlobal[name], _status: 'published' })
        await cms.rest('publisher', 'POST', `/globals/${name}?draft=true`, { _status: 'draft' })
        const { docs } = (await cms.rest('publisher', 'GET', `/globals/${name}/versions?sort=createdAt`)).body
        const before = await stored()
        const status = await ask(cms, asker, `/globals/${name}`, way, '', docs[0].id)
        const what = `${asker} ${way.join(' ')}: ${status}`
        if (whoMay.global[deed].includes(asker)) expect(status, what).toBeLessThan(300)
        else expect([isRefusal(status), (await stored()) === before], what).toEqual([true, true])
      }
  })
})
