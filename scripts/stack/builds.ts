import { codeOf } from '@osi/shared'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { execa } from 'execa'
import { Refusal } from '../refusal.ts'
import { buildEnvironment } from './environment.ts'
import { root } from './settings.ts'
import type { Step } from './steps.ts'

/** One of the two things that are compiled. */
interface Build {
  /** For people. */
  title: string
  /** The workspace whose script `build` makes it. */
  folder: string
  /** What it makes; a file in it remembers of which sources. */
  output: string
  /** What it is made of, folders and files. */
  sources: string[]
}

const shared = ['shared/src', 'shared/package.json', 'package-lock.json', 'tsconfig.base.json']

const builds: readonly Build[] = [
  {
    title: 'the CMS',
    folder: 'cms',
    output: 'cms/.next',
    sources: [...shared, 'cms/src', 'cms/next.config.ts', 'cms/package.json', 'cms/tsconfig.json'],
  },
  {
    title: 'the site',
    folder: 'site',
    output: 'site/dist',
    sources: [
      ...shared,
      'site/src',
      'site/public',
      'site/development',
      'site/runtime/compiled',
      'site/astro.config.mjs',
      'site/package.json',
      'site/tsconfig.json',
    ],
  },
]

/** Compiles both sides, whatever was compiled before. @param signal gives it up */
export const buildSteps = (signal?: AbortSignal): Step[] => builds.map((build) => stepFor(build, signal))

/** Compiles what wasn't compiled from the sources as they are now. @param signal gives it up */
export const missingBuildSteps = (signal?: AbortSignal): Step[] =>
  builds.filter((build) => !isBuilt(build)).map((build) => stepFor(build, signal))

const stepFor = (build: Build, signal?: AbortSignal): Step => ({
  title: `Compiling ${build.title}`,
  do: (tell) => make(build, tell, signal),
})

function isBuilt(build: Build): boolean {
  const file = stampOf(build)
  return existsSync(file) && readFileSync(file, 'utf8') === digestOf(build)
}

/** @throws Refusal with the compiler's last lines */
async function make(build: Build, say: (line: string) => void, cancelSignal?: AbortSignal): Promise<void> {
  const digest = digestOf(build)
  rmSync(stampOf(build), { force: true })
  const compiling = execa('npm', ['run', '--silent', 'build'], {
    cwd: path.join(root, build.folder),
    env: buildEnvironment(),
    extendEnv: false,
    all: true,
    reject: false,
    cancelSignal,
    stdin: 'ignore',
  })
  for await (const line of compiling.iterable({ from: 'all' })) if (line.trim()) say(line.trim())
  const { failed, all } = await compiling
  if (failed)
    throw new Refusal(
      `${build.title.replace('the', 'The')} can't be compiled. The compiler's last words:\n${all.trim().split('\n').slice(-25).join('\n')}`,
    )
  writeFileSync(stampOf(build), digest)
}

const stampOf = ({ output }: Build): string => path.join(root, output, 'built-from')

/** Of everything that a build is made of, Node's major version included: the image runs what another Node of the same major compiled. */
function digestOf({ sources }: Build): string {
  const digest = createHash('sha256').update(process.version.split('.')[0] ?? '')
  for (const file of sources.flatMap(filesIn)) digest.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  return digest.digest('hex')
}

/** The files below a folder, or the file itself, from the root and in order; without tests. */
function filesIn(source: string): string[] {
  const whole = path.join(root, source)
  if (!existsSync(whole)) return []
  try {
    return readdirSync(whole, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .toSorted()
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return [source]
    throw error
  }
}
