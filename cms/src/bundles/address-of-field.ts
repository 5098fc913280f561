/**
 * Where an editor mends something.
 * @param document `webinars/ID` or `globals/NAME`
 * @param path of the field, like `registration.url`; empty for the whole document
 */
export function addressOfField(document: string, path = ''): string {
  const form = document.startsWith('globals/') ? `/admin/${document}` : `/admin/collections/${document}`
  return path ? `${form}#field-${path.replaceAll('.', '__')}` : form
}
