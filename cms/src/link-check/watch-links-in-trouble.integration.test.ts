import { describe, expect, it } from 'vitest'
import type { Asking } from './ask-due-links.ts'
import { day, watchingLinks } from './testing/watching-links.ts'

const { others, at, after, now, payload, parts, asking, look, report, failing, webinarWith } = watchingLinks()

describe('a machine without the internet', () => {
  it('reports no link, says once that none could be reached, and goes on when it is back', async () => {
    for (let number = 0; number < 50; number++) await webinarWith(at(`site-${number}`))
    others.isCutOff = true
    for (let hour = 0; hour < 3; hour++) {
      await look()
      after(60)
    }
    expect(await report()).toMatchObject({ count: 50, due: 50, isCutOff: true, failing: [] })
    others.isCutOff = false
    await look()
    expect(others.asked).toHaveLength(50)
    expect(await report()).toMatchObject({ due: 0, isCutOff: false, failing: [] })
  })

  it('keeps what it knew of a link', async () => {
    await webinarWith(at('good'))
    await webinarWith(at('bad'))
    others.statuses[at('bad')] = 404
    await look()
    after(70)
    await look()
    others.isCutOff = true
    after(2 * day)
    await look()
    expect(await report()).toMatchObject({ isCutOff: true, failing: [{ link: at('bad') }] })
  })

  it('is told from a site that is gone by a link that answered before', async () => {
    await webinarWith(at('good'))
    await look()
    await webinarWith(at('gone'))
    const gone: Partial<Asking> = {
      ask: (link) =>
        link === at('gone')
          ? Promise.resolve({ result: 'fails', responded: false, reason: 'there is no gone.example.test' })
          : asking().ask(link),
    }
    await look(gone)
    after(70)
    await look(gone)
    expect(await failing()).toEqual([at('gone')])
  })
})

describe('two processes', () => {
  it('don’t ask at the same time', async () => {
    const { lockForLinks, poolOf, areLinksBeingAsked } = await parts()
    const pool = poolOf(payload())
    const lock = await lockForLinks(pool)
    expect(await lockForLinks(pool)).toBeUndefined()
    expect(await areLinksBeingAsked(pool)).toBe(true)
    await lock?.giveBack()
    expect(await areLinksBeingAsked(pool)).toBe(false)
  })

  it('one that is killed leaves nothing that the next doesn’t find', async () => {
    for (let number = 0; number < 12; number++) await webinarWith(at(`site-${number}`))
    const { lockForLinks, lookAtLinks, poolOf, areLinksBeingAsked } = await parts()
    const pool = poolOf(payload())
    const lock = (await lockForLinks(pool))!
    const { rows } = await lock.query<{ pid: number }>('select pg_backend_pid() as pid', [])
    let answered = 0
    const dying = asking({
      async ask(link) {
        // What PostgreSQL sees of a process that is killed.
        if (++answered === 5) await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
        return asking().ask(link)
      },
    })
    await lookAtLinks(payload(), lock, dying)
    await expect.poll(() => areLinksBeingAsked(pool)).toBe(false)
    const { due } = await report()
    expect(due).toBeGreaterThan(0)
    await look()
    expect(await report()).toMatchObject({ count: 12, due: 0, isChecking: false })
  })

  it('one that is stopped ends between two links', async () => {
    for (let number = 0; number < 6; number++) await webinarWith(at('site', `/${number}`))
    const stopping = new AbortController()
    await look({
      signal: stopping.signal,
      async ask(link) {
        const answer = await asking().ask(link)
        if (others.asked.length === 2) stopping.abort()
        return answer
      },
    })
    expect(others.asked).toHaveLength(2)
    expect(await report()).toMatchObject({ count: 6, due: 5, isChecking: false })
  })
})

it('nothing of it is in the publication', async () => {
  await webinarWith(at('bad'))
  others.statuses[at('bad')] = 404
  await look()
  const { takeSnapshot } = await import('../publication/take-snapshot.ts')
  expect(JSON.stringify((await takeSnapshot(payload(), now())).snapshot)).not.toMatch(/checked|404/)
})
