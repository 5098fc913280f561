import type { Payload } from 'payload'
import type { Pool } from 'pg'
import { now } from './clock.ts'
import { poolOf } from './postgres.ts'

/** How far a piece of work is that writes many documents. */
export interface Progress {
  written: number
  /** 0 while nothing is written. */
  total: number
}

/** Milliseconds after which work that nothing was heard of is taken for dead: its process was killed. */
const deadAfterMs = 60_000

/** Milliseconds between two figures: nobody reads faster, and each takes time from the work. */
const betweenFiguresMs = 200

/** Writes the newest figures, one query at a time; figures that come meanwhile replace each other. A failure costs one figure. */
function noting(name: string, pool: Pool) {
  let newest: Progress | undefined
  let writing: Promise<void> | undefined
  let writtenAt = -Infinity
  const write = async (): Promise<void> => {
    for (let next = newest; next; next = newest) {
      newest = undefined
      await pool
        .query(
          `insert into work_progress (name, written, total, noted_at) values ($1, $2, $3, $4) on conflict (name)
           do update set written = excluded.written, total = excluded.total, noted_at = excluded.noted_at`,
          [name, next.written, next.total, now()],
        )
        .catch(() => undefined)
    }
    writing = undefined
  }
  return {
    note(written: number, total: number): void {
      newest = { written, total }
      if (performance.now() - writtenAt < betweenFiguresMs && written < total) return
      writtenAt = performance.now()
      writing ??= write()
    },
    async end(): Promise<void> {
      await writing
      await pool
        .query('delete from work_progress where name = $1 or noted_at < $2', [
          name,
          new Date(now().getTime() - deadAfterMs),
        ])
        .catch(() => undefined)
    },
  }
}

/**
 * Does work whose progress every process of the CMS can tell. The figures are written outside of the transaction that the work is in: others see them
 * before it ends.
 * @param name the same for `progressOf`
 * @param work gets what it calls after each step
 */
export async function withProgress<Result>(
  name: string,
  payload: Payload,
  work: (note: (written: number, total: number) => void) => Promise<Result>,
): Promise<Result> {
  const { note, end } = noting(name, poolOf(payload))
  try {
    return await work(note)
  } finally {
    await end()
  }
}

/** How far a piece of work is, whichever process does it; zeros when nobody does it. */
export async function progressOf(name: string, payload: Payload): Promise<Progress> {
  const { rows } = await poolOf(payload).query<Progress>(
    'select written, total from work_progress where name = $1 and noted_at >= $2',
    [name, new Date(now().getTime() - deadAfterMs)],
  )
  return rows[0] ?? { written: 0, total: 0 }
}
