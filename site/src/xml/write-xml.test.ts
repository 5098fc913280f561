import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { writeXml } from './write-xml.ts'

const read = (xml: string): unknown => new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' }).parse(xml)

test('what has a meaning in XML is escaped, in text and in attributes', () => {
  const content = { a: { '@href': 'x?p=1&q="2"', b: ['<one> & “two”', 'three'] } }
  expect(read(writeXml(content))).toMatchObject(content)
})

test('characters that XML can’t have become spaces', () => {
  expect(writeXml({ a: { '@b': 'c\u0007d', '#text': 'e\u0000f\uffff\ud800' } })).toContain('<a b="c d">e f �</a>')
})
