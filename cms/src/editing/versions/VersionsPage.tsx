import { centralTime, formatDateTime } from '@osi/shared'
import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import Link from 'next/link'
import type { DocumentViewServerProps } from 'payload'
import { documentOfView } from './document-of-view.ts'
import { authorsOf, readVersions } from './read-versions.ts'
import { versionInWords } from './version-words.ts'
import './versions.css'

/** The older texts of a document or a global: when each was saved, by whom, and whether readers had it. */
export async function VersionsPage(props: DocumentViewServerProps) {
  const view = documentOfView(props)
  if (!view) return null
  const { req, collectionConfig, globalConfig } = props.initPageResult
  const page = Math.max(1, Number(props.searchParams?.page) || 1)
  const { versions, pages } = await readVersions(view.what, req, { page })
  const published = await readVersions(view.what, req, {
    where: { 'version._status': { equals: 'published' } },
    limit: 1,
  })
  const ofReaders = props.hasPublishedDoc ? published.versions[0]?.id : undefined
  const authors = await authorsOf(versions, req)
  const addressOf = (number: number) => `${view.form}/versions?page=${number}`
  return (
    <main className="versions">
      <SetDocumentStepNav
        collectionSlug={collectionConfig?.slug}
        globalSlug={globalConfig?.slug}
        id={'id' in view.what ? view.what.id : undefined}
        isTrashed={view.isTrashed}
        pluralLabel={collectionConfig?.labels.plural ?? globalConfig?.label}
        useAsTitle={collectionConfig?.admin.useAsTitle ?? globalConfig?.slug ?? ''}
        view="Versions"
      />
      <Gutter className="versions-page">
        <h2>Versions</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Saved</th>
              <th scope="col">By</th>
              <th scope="col">What it is</th>
              <th scope="col">What changed</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.id}>
                <td>
                  <Link href={`${view.form}/versions/${version.id}`} prefetch={false}>
                    {formatDateTime(version.updatedAt, centralTime)}
                  </Link>
                </td>
                <td>{authors.get(version.id)}</td>
                <td>{versionInWords(version, ofReaders)}</td>
                <td>{version.version.changeNote}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <nav aria-label="Pages of versions">
          {page > 1 && <Link href={addressOf(page - 1)}>Newer</Link>}
          {page < pages && <Link href={addressOf(page + 1)}>Older</Link>}
        </nav>
      </Gutter>
    </main>
  )
}
