/**
 * Prints the total of a run of tests, alone on a line: `N passed, N failed`.
 * Arguments: the file that Vitest's JSON reporter wrote, and Vitest's exit code.
 */
import { readFileSync } from 'node:fs'

const [file = '', exitCode] = process.argv.slice(2)

/** @returns {{ numPassedTests: number, numFailedTests: number }} none when Vitest didn't come that far */
function totals() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 }
  }
}

const { numPassedTests, numFailedTests } = totals()
// A file that doesn't load, or an error between tests, fails the run without a failed test.
const failed = exitCode === '0' ? numFailedTests : Math.max(numFailedTests, 1)
console.log(`${numPassedTests} passed, ${failed} failed`)
