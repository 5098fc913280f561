import { expect, test } from 'vitest'
import { pathOfAddress } from './address-path.ts'

test.each([
  ['/', 'index.html'],
  ['/webinars/', 'webinars/index.html'],
  ['/feed.xml', 'feed.xml'],
  ['/files/m1/a%20photo.jpg', 'files/m1/a photo.jpg'],
])('%s is at %s', (address, path) => {
  expect(pathOfAddress(address)).toBe(path)
})

test.each(['../x', '/../x', '/a/%2e%2e/x', '/a/..', '/a\\b', '/%00', 'x/'])('%s is refused', (address) => {
  expect(() => pathOfAddress(address)).toThrow('no address of this site')
})
