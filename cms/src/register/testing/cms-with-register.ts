import { startCms, type CmsForTests } from '../../testing/cms-for-tests.ts'

/** A CMS with categories of schools, and nothing of the register yet. @param acronyms of the categories, in their order */
export async function startCmsWithCategories(acronyms: readonly string[]): Promise<CmsForTests> {
  const cms = await startCms()
  for (const [order, acronym] of acronyms.entries())
    await cms.payload.create({
      collection: 'school-categories',
      data: { acronym, name: `The category ${acronym}`, slug: acronym.toLowerCase(), order, _status: 'published' },
    })
  return cms
}

/** Deletes all schools and districts, those in the trash included. */
export async function emptyRegister({ payload }: CmsForTests): Promise<void> {
  // A bulk deletion leaves out what it can't delete at the moment, and says so.
  for (const collection of ['schools', 'districts'] as const)
    while ((await payload.delete({ collection, where: {}, trash: true })).errors.length > 0);
}
