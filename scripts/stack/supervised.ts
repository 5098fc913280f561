import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { logFile, openLog } from '../log-file.ts'
import { Refusal } from '../refusal.ts'

/** A process that is to run as long as the stack does. */
interface Program {
  /** For people, as in “the CMS”. */
  title: string
  /** Of its log. */
  name: string
  /** What Node runs. */
  args: string[]
  cwd: string
  env: Record<string, string>
}

/** Milliseconds between an unexpected end and the next start: doubled each time, up to a limit; anew after a life of some length. */
const pausesMs = { first: 1_000, longest: 30_000, forgottenAfter: 60_000 }

/** Milliseconds that a process has to end by itself. */
const graceMs = 15_000

/** Loaded first into each process. */
const endWithParent = path.join(import.meta.dirname, 'end-with-parent.mjs')

/** Keeps a process running, in a process group of its own (Ctrl-C reaches a terminal's whole group, and the order of ending is ours). */
export class Supervised {
  readonly #program: Program
  readonly #dataDir: string
  readonly #say: (sentence: string) => void
  #child: ChildProcess | undefined
  #ended: Promise<void> = Promise.resolve()
  #stopping = new AbortController()
  #pause = pausesMs.first
  /** How it ended before it was ready. */
  #failure: string | undefined
  #isReady = false

  /** @param say told what people should know: that it ended and is started again */
  constructor(program: Program, dataDir: string, say: (sentence: string) => void) {
    this.#program = program
    this.#dataDir = dataDir
    this.#say = say
  }

  get title(): string {
    return this.#program.title
  }

  start(): void {
    const log = openLog(this.#dataDir, this.#program.name)
    const startedAt = performance.now()
    const child = spawn(process.execPath, ['--import', endWithParent, ...this.#program.args], {
      cwd: this.#program.cwd,
      env: this.#program.env,
      detached: true,
      stdio: ['pipe', log, log],
    })
    closeSync(log)
    this.#child = child
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(this.#startAgain(error.message, startedAt)))
      child.once('exit', (code, signal) => resolve(this.#startAgain(signal ?? `code ${code}`, startedAt)))
    })
  }

  /**
   * Waits until it works. From then on an unexpected end is mended; before, it is a failure.
   * @param check whether it does
   * @param timeoutMs milliseconds
   * @throws Refusal with the end of its log
   */
  async whenReady(check: () => Promise<boolean>, timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs
    while (!(await check())) {
      if (this.#stopping.signal.aborted) throw new Refusal(`${this.title} was stopped.`)
      if (this.#failure !== undefined) throw this.#refused(`ended as soon as it was started (${this.#failure})`)
      if (performance.now() > deadline)
        throw this.#refused(`is not ready after ${Math.round(timeoutMs / 1000)} seconds`)
      await pause(100)
    }
    this.#isReady = true
  }

  /** Ends it and waits until it has. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    const child = this.#child
    const force = setTimeout(() => child?.kill('SIGKILL'), graceMs)
    child?.kill('SIGTERM')
    await this.#ended
    clearTimeout(force)
  }

  #startAgain(how: string, startedAt: number): void {
    if (this.#stopping.signal.aborted) return
    if (!this.#isReady) {
      this.#failure = how
      return
    }
    if (performance.now() - startedAt > pausesMs.forgottenAfter) this.#pause = pausesMs.first
    this.#say(
      `${this.title} ended unexpectedly (${how}); it is started again in ${this.#pause / 1000} s. Why is in ${logFile(this.#dataDir, this.#program.name)}.`,
    )
    void pause(this.#pause, undefined, { signal: this.#stopping.signal }).then(
      () => this.start(),
      () => undefined,
    )
    this.#pause = Math.min(this.#pause * 2, pausesMs.longest)
  }

  #refused(what: string): Refusal {
    const file = logFile(this.#dataDir, this.#program.name)
    const lastWords = readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n')
    return new Refusal(`${this.title} ${what}. Its last words, of ${file}:\n${lastWords}`)
  }
}
