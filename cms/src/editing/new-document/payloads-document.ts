/**
 * How Payload renders a document’s form. The package doesn’t export it, and nothing that it exports renders the form for a new document
 * without making the document first. A build with a Payload that has moved it fails here.
 */
export { renderDocument } from '../../../../node_modules/@payloadcms/next/dist/views/Document/index.js'
export { renderDocumentHandler } from '../../../../node_modules/@payloadcms/next/dist/views/Document/handleServerFunction.js'
