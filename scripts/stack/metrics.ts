import { createServer } from 'node:http'
import { Refusal } from '../refusal.ts'

/** A part of the system, and where it tells its numbers. */
export interface MetricsSource {
  part: string
  port: number
}

/**
 * Puts the numbers of several parts into one text: each sample with the name of its part, samples of one name together, as Prometheus wants them.
 * @param texts by the name of the part, in Prometheus' text form
 */
export function mergedMetrics(texts: Readonly<Record<string, string>>): string {
  interface Family {
    head: Set<string>
    samples: string[]
  }
  const families = new Map<string, Family>()
  for (const [part, text] of Object.entries(texts)) {
    let family: Family = { head: new Set(), samples: [] }
    for (const line of text.split('\n')) {
      const named = /^# (?:HELP|TYPE) (\S+)/.exec(line)?.[1]
      if (named !== undefined) {
        family = families.get(named) ?? { head: new Set(), samples: [] }
        families.set(named, family)
        // The first part that has a name says what it means.
        if (family.samples.length === 0) family.head.add(line)
      } else if (line && !line.startsWith('#')) family.samples.push(withPart(line, part))
    }
  }
  return [...families.values()].map(({ head, samples }) => [...head, ...samples, ''].join('\n')).join('\n')
}

function withPart(sample: string, part: string): string {
  const [, name = '', labels = '', value = ''] = /^([^\s{]+)(?:\{(.*)\})?\s+(.*)$/.exec(sample) ?? []
  return `${name}{part="${part}"${labels ? `,${labels}` : ''}} ${value}`
}

/**
 * Answers Prometheus for all parts of this machine. A part that doesn't answer has `osi_part_up` 0.
 * @returns what stops it
 * @throws Refusal when it can't listen there
 */
export async function serveAllMetrics(
  { host, port }: { host: string; port: number },
  sources: readonly MetricsSource[],
): Promise<() => Promise<void>> {
  const textOf = async ({ port: from }: MetricsSource): Promise<string | undefined> => {
    try {
      const answer = await fetch(`http://127.0.0.1:${from}/metrics`, { signal: AbortSignal.timeout(5_000) })
      return answer.ok ? await answer.text() : undefined
    } catch {
      return undefined
    }
  }
  const all = async (): Promise<string> => {
    const texts = await Promise.all(sources.map(async (source) => [source.part, await textOf(source)] as const))
    const up = texts.map(([part, text]) => `osi_part_up{part="${part}"} ${text === undefined ? 0 : 1}`)
    const known = Object.fromEntries(texts.map(([part, text]) => [part, text ?? '']))
    return `# HELP osi_part_up 1 while a part answers.\n# TYPE osi_part_up gauge\n${up.join('\n')}\n\n${mergedMetrics(known)}\n`
  }
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    void all().then((text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Refusal(
          `The metrics can't be answered on ${host}, port ${port} (${error.code}). Set METRICS_PORT to another port.`,
        ),
      ),
    )
    server.listen(port, host, resolve)
  })
  return () => new Promise((resolve) => server.close(() => resolve()))
}
