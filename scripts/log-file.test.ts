import { closeSync, mkdtempSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { boundLogs, logFile, openLog } from './log-file.ts'

test('a log that grows too large while its process runs becomes the old one, and the process goes on at the beginning', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'osi-logs-'))
  const log = openLog(dataDir, 'site')
  const file = logFile(dataDir, 'site')
  writeSync(log, 'the first lines\n'.repeat(10))
  boundLogs(dataDir, 1_000)
  expect(statSync(file).size).toBe(160)
  boundLogs(dataDir, 100)
  writeSync(log, 'the next line\n')
  expect(readFileSync(file, 'utf8')).toBe('the next line\n')
  expect(readFileSync(`${file}.old`, 'utf8')).toContain('the first lines')
  expect(statSync(`${file}.old`).mode & 0o777).toBe(0o600)
  closeSync(log)
  rmSync(dataDir, { recursive: true })
})
