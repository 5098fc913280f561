import type { Version } from './read-versions.ts'

/** What became of a version. @param ofReaders the id of the version that readers have; undefined when they have none */
export function versionInWords({ id, autosave, version }: Version, ofReaders: string | undefined): string {
  if (id === ofReaders) return 'What readers have'
  if (version._status === 'published') return 'Published'
  return autosave ? 'Draft, saved by itself' : 'Draft'
}
