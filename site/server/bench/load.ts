import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** What a run of wrk or h2load found. */
export interface Load {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Answers other than 2xx and 3xx, and connections that broke. */
  errors: number
}

/** Milliseconds of what wrk writes as `812.00us`, `1.20ms` or `1.05s`. */
function milliseconds(text: string | undefined): number {
  const [, number = 'NaN', unit = 'ms'] = /^([\d.]+)(us|ms|s)$/.exec(text ?? '') ?? []
  return Number(number) * (unit === 'us' ? 0.001 : unit === 's' ? 1_000 : 1)
}

/** Reads what wrk says at its end. @throws Error when it says no rate */
export function readWrk(output: string): Load {
  const requestsPerSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1])
  if (!requestsPerSecond) throw new Error(`wrk gave no rate:\n${output}`)
  const percentile = (name: string) => milliseconds(new RegExp(`^\\s+${name}%\\s+(\\S+)`, 'm').exec(output)?.[1])
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)?.slice(1) ?? []
  const answers = Number(/Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? 0)
  return {
    requestsPerSecond,
    p50: percentile('50'),
    p99: percentile('99'),
    errors: sockets.reduce((sum, count) => sum + Number(count), answers),
  }
}

/** Everything that a program writes until it ends. */
async function outputOf(program: string, parameters: readonly string[]): Promise<string> {
  const { stdout, stderr } = spawn(program, parameters)
  return (await Promise.all([text(stdout), text(stderr)])).join('\n')
}

/** Asks for one address over and over, on 16 connections that stay open. @param encoding of `Accept-Encoding` */
export async function load(url: string, seconds: number, encoding: string): Promise<Load> {
  const options = ['-t1', '-c16', `-d${seconds}s`, '--latency', '-H', `Accept-Encoding: ${encoding}`]
  return readWrk(await outputOf('wrk', [...options, url]))
}

/**
 * Reads what h2load says at its end, and its log: a line for each answer with its start, its status and how many microseconds it took.
 * @throws Error when it says no rate
 */
export function readH2load(output: string, log: string): Load {
  const requestsPerSecond = Number(/^finished in .*?([\d.]+) req\/s/m.exec(output)?.[1])
  if (!requestsPerSecond) throw new Error(`h2load gave no rate:\n${output}`)
  const answers = log
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t').map(Number))
  const sorted = answers.map(([, , microseconds = NaN]) => microseconds).sort((a, b) => a - b)
  const percentile = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? NaN) / 1_000
  const isError = ([, status = 0]: number[]) => status < 200 || status >= 400
  return { requestsPerSecond, p50: percentile(0.5), p99: percentile(0.99), errors: answers.filter(isError).length }
}

/** The same as `load`, over HTTP/2: 16 connections with one question each at a time. */
export async function loadOverH2(url: string, seconds: number, encoding: string): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'osi-h2load-'))
  const log = join(folder, 'answers.tsv')
  try {
    const options = ['-t1', '-c16', '-m1', `-D${seconds}`, `--log-file=${log}`, '-H', `accept-encoding: ${encoding}`]
    return readH2load(await outputOf('h2load', [...options, url]), readFileSync(log, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The processes that a process has started, itself included. */
export function familyOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]) === pid
      } catch {
        return false
      }
    })
  return [pid, ...children.flatMap((child) => familyOf(Number(child)))]
}

/** Megabytes that a process and its children have in memory; what they share counts once. NaN where the system doesn't tell. */
export function memoryOf(pid: number): number {
  try {
    const kilobytes = familyOf(pid).map((each) =>
      Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1]),
    )
    return Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024)
  } catch {
    return NaN
  }
}

/** Seconds of processor time that a process and its children have used. NaN where the system doesn't tell. */
export function processorSecondsOf(pid: number): number {
  try {
    const ticks = familyOf(pid).map((each) => {
      // After the name, which may have spaces: user and system time are the 12th and 13th, in hundredths.
      const fields = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
      return Number(fields[11]) + Number(fields[12])
    })
    return ticks.reduce((sum, each) => sum + each, 0) / 100
  } catch {
    return NaN
  }
}
