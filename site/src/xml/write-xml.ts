import { XMLBuilder } from 'fast-xml-parser'

/** Text without the characters that XML can't have, not even escaped. */
const printable = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the ones
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  format: true,
  suppressEmptyNode: true,
  tagValueProcessor: (_, value) => printable(String(value)),
  attributeValueProcessor: (_, value) => printable(String(value)),
})

/**
 * An XML file in UTF-8, with its declaration.
 * @param content elements by their names: an attribute's name begins with `@`, an array repeats its element
 */
export const writeXml = (content: object): string =>
  String(builder.build({ '?xml': { '@version': '1.0', '@encoding': 'utf-8' }, ...content }))
