import { fileKinds, kindOfName } from '@osi/shared'

/** The type by which a file is served, from the ending that it was let in with. */
export function mediaTypeOf(name: string): string {
  const kind = kindOfName(name)
  return kind ? fileKinds[kind].mediaType : 'application/octet-stream'
}
