import { Listr, PRESET_TIMER, type ListrTask } from 'listr2'

/** One thing that takes a while. */
export interface Step {
  title: string
  /** @param tell shows how far it is */
  do(tell: (line: string) => void): Promise<void>
}

/** `people` see every step; `nobody` is for tests. */
export type Show = 'people' | 'nobody'

/** Between two lines of progress where lines can't be overwritten. */
const secondsApart = 10

/**
 * Does steps one after the other; those in a list of their own at the same time. On a terminal each shows its latest line, elsewhere (a log, CI) one
 * every few seconds.
 *
 * @throws what the first step throws that fails; it has been shown then
 */
export async function inSteps(show: Show, steps: readonly (Step | readonly Step[])[]): Promise<void> {
  for (const group of steps) {
    const together = [group].flat() as readonly Step[]
    await new Listr(together.map(taskFor), {
      concurrent: true,
      renderer: show === 'nobody' ? 'silent' : process.stdout.isTTY ? 'default' : 'simple',
      rendererOptions: { timer: PRESET_TIMER },
      registerSignalListeners: false,
    }).run()
  }
}

const taskFor = (step: Step): ListrTask => ({
  title: step.title,
  async task(_context, task) {
    const startedAt = performance.now()
    let latest = ''
    let toldAt = startedAt
    const tell = (line: string): void => {
      latest = line
      if (process.stdout.isTTY) task.output = line
    }
    const clock = setInterval(() => {
      if (process.stdout.isTTY || performance.now() - toldAt < secondsApart * 1000) return
      toldAt = performance.now()
      task.output = `${step.title}, ${Math.round((toldAt - startedAt) / 1000)} s so far${latest ? `: ${latest}` : ''}`
    }, 1_000)
    try {
      await step.do(tell)
    } finally {
      clearInterval(clock)
    }
  },
})
