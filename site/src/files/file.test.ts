import { expect, test } from 'vitest'
import { fileAddress } from './file-address.ts'

test('a file’s address names the upload and the file, spaces and slashes escaped', () => {
  expect(fileAddress({ id: 'a1' }, { filename: 'team at work.jpg' })).toBe('/files/a1/team%20at%20work.jpg')
  expect(fileAddress({ id: 'a1' }, { filename: '../x?y#z' })).toBe('/files/a1/..%2Fx%3Fy%23z')
})
