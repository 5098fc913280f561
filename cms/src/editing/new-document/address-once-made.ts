/** Where the form for a new document is, and where the document is once it is made; paths without a slash at the end. */
export interface NewDocumentPaths {
  form: string
  document: string
}

/**
 * Where a link on the page of a new document leads to once the document is made. Payload’s links still name the form’s address.
 * @param address absolute
 * @returns `isNewForm` for the form itself: another new document, on a page of its own
 */
export function addressOnceMade(
  address: string,
  { form, document }: NewDocumentPaths,
): { address: string; isNewForm: boolean } {
  const url = new URL(address)
  if (url.pathname === form) return { address, isNewForm: true }
  if (url.pathname.startsWith(`${form}/`)) url.pathname = document + url.pathname.slice(form.length)
  return { address: url.href, isNewForm: false }
}
