import { describe, expect, it } from 'vitest'
import { isAllowedLicense, problemsWithPackages, productionPackages } from './judge-packages.ts'

const allowed = new Set(['MIT', 'Apache-2.0', 'LGPL-3.0-or-later'])

describe('the packages of production', () => {
  it('are those of the lock file that neither development alone nor the rooms are', () => {
    const found = productionPackages(
      {
        packages: {
          '': { version: '1.0.0' },
          cms: { version: '1.0.0' },
          'node_modules/@osi/cms': { link: true },
          'node_modules/vitest': { version: '5.0.0', license: 'MIT', dev: true },
          'node_modules/zod': { version: '4.0.0', license: 'MIT' },
          'node_modules/a/node_modules/@b/c': { version: '2.0.0', license: 'Apache-2.0' },
          'node_modules/d/node_modules/zod': { version: '4.0.0', license: 'MIT' },
          'node_modules/old': { version: '1.0.0' },
        },
      },
      { old: 'MIT' },
    )
    expect(found).toEqual([
      { name: '@b/c', version: '2.0.0', license: 'Apache-2.0' },
      { name: 'old', version: '1.0.0', license: 'MIT' },
      { name: 'zod', version: '4.0.0', license: 'MIT' },
    ])
  })

  it('are named when their license is missing or binds the whole, and when they are too many', () => {
    const packages = [
      { name: 'fine', version: '1.0.0', license: 'MIT' },
      { name: 'mupdf', version: '1.2.0', license: 'AGPL-3.0-or-later' },
      { name: 'mute', version: '0.1.0', license: undefined },
    ]
    expect(problemsWithPackages(packages, allowed, 2)).toEqual([
      'mupdf 1.2.0 has the license AGPL-3.0-or-later, which is not allowed in production.',
      'mute 0.1.0 names no license. Read its files, and say in licensesByHand what they say.',
      expect.stringContaining('Production has 3 packages, and 2 are allowed.'),
    ])
  })
})

describe('a license', () => {
  it.each([
    ['MIT', true],
    ['(GPL-2.0 OR MIT)', true],
    ['Apache-2.0 AND LGPL-3.0-or-later', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0', false],
    ['UNLICENSED', false],
  ])('%s: allowed is %s', (expression, expected) => {
    expect(isAllowedLicense(expression, allowed)).toBe(expected)
  })
})
