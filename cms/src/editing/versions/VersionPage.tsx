import { centralTime, formatDateTime } from '@osi/shared'
import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { may } from '../../access/may.ts'
import { newestVersion, tagOf, type Editable } from '../stored-version.ts'
import { documentOfView } from './document-of-view.ts'
import { authorsOf, readNewest, readVersion, readVersions, type Version } from './read-versions.ts'
import { RestoreVersion } from './RestoreVersion.tsx'
import { VersionChanges } from './VersionChanges.tsx'
import { changesBetween } from './version-changes.ts'
import { versionInWords } from './version-words.ts'
import './versions.css'

/** In which ways whoever asks may bring a version back. */
function waysToRestore({ version }: Version, what: Editable, req: PayloadRequest): ('publish' | 'draft')[] {
  const kind = 'global' in what ? 'global' : 'content'
  return [
    ...(version._status === 'published' && may(req, kind, 'restore a version for readers')
      ? (['publish'] as const)
      : []),
    ...(may(req, kind, 'restore a version as a draft') ? (['draft'] as const) : []),
  ]
}

/** One older text: who saved it, what it changed, what would change if it came back, and the buttons that bring it back. */
export async function VersionPage(props: DocumentViewServerProps) {
  const view = documentOfView(props)
  const id = props.routeSegments.at(-1) ?? ''
  const { req, collectionConfig, globalConfig } = props.initPageResult
  if (!view) return null
  const { what, fields } = view
  const values = await readVersion(what, id, req)
  const [version] = (await readVersions(what, req, { where: { id: { equals: id } }, limit: 1 })).versions
  const newest = await newestVersion(what, req)
  if (!values || !version || !newest)
    return (
      <Gutter className="version-page">
        <p>This version is not here any more: the CMS keeps the last fifty. Go back to the list.</p>
      </Gutter>
    )
  const [before] = (await readVersions(what, req, { where: { updatedAt: { less_than: version.updatedAt } }, limit: 1 }))
    .versions
  const [latest] = (await readVersions(what, req, { limit: 1 })).versions
  const previous = before && (await readVersion(what, before.id, req))
  const saved = formatDateTime(version.updatedAt, centralTime)
  const author = (await authorsOf([version], req)).get(id)
  const toRestore = changesBetween(await readNewest(what, req), values, fields)
  const isDraftNow = props.hasPublishedDoc && latest?.version._status === 'draft'
  return (
    <main className="versions">
      <SetDocumentStepNav
        collectionSlug={collectionConfig?.slug}
        globalSlug={globalConfig?.slug}
        id={'id' in what ? what.id : undefined}
        isTrashed={view.isTrashed}
        pluralLabel={collectionConfig?.labels.plural ?? globalConfig?.label}
        useAsTitle={collectionConfig?.admin.useAsTitle ?? globalConfig?.slug ?? ''}
        view="Version"
      />
      <Gutter className="version-page">
        <h2>
          As {author} saved it on {saved}
        </h2>
        <p>
          {versionInWords(version, undefined)}.{' '}
          {version.version.changeNote && <>What changed: {version.version.changeNote}</>}
        </p>
        {latest?.id === id ? (
          <p>This is the newest version: the form has it.</p>
        ) : (
          !view.isTrashed && (
            <RestoreVersion
              command={`${view.api}/${id}`}
              form={view.form}
              newest={tagOf(newest)}
              changes={toRestore}
              ways={waysToRestore(version, what, req)}
              draftNow={isDraftNow ? 'The draft that is in the form now stays among the versions.' : ''}
            />
          )
        )}
        {latest?.id !== id && (
          <>
            <h3>What would change if it came back</h3>
            <VersionChanges changes={toRestore} before="Now" after="Then" none="Nothing: the form has the same." />
          </>
        )}
        {previous && (
          <>
            <h3>What was changed in it</h3>
            <VersionChanges
              changes={changesBetween(previous, values, fields)}
              before="Before"
              after="In this version"
              none="No field of the form was changed."
            />
          </>
        )}
      </Gutter>
    </main>
  )
}
