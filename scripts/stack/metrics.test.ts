import { expect, test } from 'vitest'
import { mergedMetrics } from './metrics.ts'

test('samples of one name stand together, each with its part', () => {
  const cms =
    '# HELP up It is up.\n# TYPE up gauge\nup 1\n# HELP only Of the CMS.\n# TYPE only counter\nonly{kind="a b"} 2\n'
  const site = '# HELP up It is up.\n# TYPE up gauge\nup 0\n'
  expect(mergedMetrics({ cms, site, builder: '' })).toBe(
    [
      '# HELP up It is up.',
      '# TYPE up gauge',
      'up{part="cms"} 1',
      'up{part="site"} 0',
      '',
      '# HELP only Of the CMS.',
      '# TYPE only counter',
      'only{part="cms",kind="a b"} 2',
      '',
    ].join('\n'),
  )
})
