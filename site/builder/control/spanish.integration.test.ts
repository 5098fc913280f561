import { expect, test } from 'vitest'
import { spanishCategory } from '../../src/testing/in-spanish.ts'
import { reconciling } from './testing/reconciling.ts'

const run = reconciling()
const page = 'es/schools/example-middle-school/index.html'
const older = 'El texto en inglés cambió después de esta traducción.'

test('the release with another English says on pages in Spanish that they are older, and makes no other page of events again', async () => {
  const category = run.bench.cms.find('school-categories', 'category-csi')
  Object.assign(category, spanishCategory)
  const all = await run.publishing()
  await all.reconciler.reconcile()
  expect(run.bench.page(page)).toContain('La escuela recibe ayuda de la oficina.')
  expect(run.bench.page(page)).not.toContain(older)
  const unconcerned = run.inodeOf('webinars/index.html')
  category.meaning = 'The school gets more help.'
  await all.reconciler.reconcile()
  expect(run.bench.page('schools/example-middle-school/index.html')).toContain('The school gets more help.')
  expect(run.bench.page(page)).toContain(older)
  expect(run.bench.page('es/identified-schools/index.html')).toContain(older)
  expect(run.inodeOf('webinars/index.html')).toBe(unconcerned)
  category.meaning = spanishCategory.meaning
  await all.reconciler.reconcile()
  expect(run.bench.page(page)).not.toContain(older)
})
