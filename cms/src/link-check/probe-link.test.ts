import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { connect, createServer as createSilentServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { probeLink } from './probe-link.ts'
import { NotChecked, problemWithAnswer } from './problem-with-answer.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(() => server.close())
  return (server.address() as AddressInfo).port
}

/** A site on this machine, and what it was asked. */
async function site(respond: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    respond(request, response)
  })
  const port = await listening(server)
  stops.push(() => server.closeAllConnections())
  return { asked, port, url: `http://127.0.0.1:${port}` }
}

/** In these tests this machine counts as one that everyone reaches; its neighbors don't. */
const isAllowed = (address: string) => address === '127.0.0.1'
const problem = (url: string, further: Parameters<typeof problemWithAnswer>[1] = {}) =>
  problemWithAnswer(url, { isAllowed, ...further })

const failsWith = (code: string) => async (): Promise<never> => {
  throw Object.assign(new Error(code), { code })
}

describe('what a site answers', () => {
  it.each([200, 204, 401, 403, 405, 429, 999])('%i is an answer', async (status) => {
    const { url } = await site((_, response) => response.writeHead(status).end())
    expect(await problem(url)).toBeUndefined()
  })

  it.each([
    [404, 'the site says that there is no such page (404)'],
    [410, 'the site says that there is no such page (410)'],
    [400, 'the site refuses to show it (400)'],
    [500, 'the site says that something is wrong with it (500)'],
    [503, 'the site says that something is wrong with it (503)'],
  ])('%i is none', async (status, why) => {
    const { url } = await site((_, response) => response.writeHead(status).end())
    expect(await problem(url)).toBe(`This link doesn’t answer: ${why}. Try it yourself before you publish.`)
  })

  it.each([403, 404, 405, 501])('a site that answers HEAD with %i is asked with GET', async (status) => {
    const { asked, url } = await site(({ method }, response) =>
      response.writeHead(method === 'HEAD' ? status : 200).end(),
    )
    expect(await problem(`${url}/a?b=c`)).toBeUndefined()
    expect(asked).toEqual(['HEAD /a?b=c', 'GET /a?b=c'])
  })

  it('the head is enough: a page without end is not read', async () => {
    let closed: Promise<unknown> | undefined
    const { url } = await site(({ method }, response) => {
      if (method === 'HEAD') return response.writeHead(405).end()
      closed = once(response, 'close')
      return response.writeHead(200).write('x')
    })
    expect(await problem(url)).toBeUndefined()
    await closed
  })
})

describe('whether another site was heard, so that the network is there', () => {
  it.each([
    [200, 'answers', true],
    [403, 'inconclusive', true],
    [405, 'inconclusive', true],
    [404, 'fails', true],
    [502, 'fails', false],
  ])('of %i: it %s, heard: %s', async (status, result, responded) => {
    const { url } = await site((_, response) => response.writeHead(status).end())
    expect(await probeLink(url, { isAllowed })).toMatchObject({ result, responded })
  })

  it.each([
    ['ENOTFOUND', 'fails', false],
    ['EAI_AGAIN', 'inconclusive', false],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'inconclusive', true],
    ['CERT_HAS_EXPIRED', 'fails', true],
  ])('of %s: it %s, heard: %s', async (code, result, responded) => {
    const answer = await probeLink('https://example.org', { addressesOf: failsWith(code) })
    expect(answer).toMatchObject({ result, responded })
  })
})

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('%i is followed to the page', async (status) => {
    const { asked, url } = await site((request, response) =>
      request.url === '/new' ? response.end() : response.writeHead(status, { location: '/new' }).end(),
    )
    expect(await problem(`${url}/old`)).toBeUndefined()
    expect(asked).toEqual(['HEAD /old', 'HEAD /new'])
  })

  it('five are followed, and no sixth', async () => {
    const { asked, url } = await site((request, response) =>
      response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end(),
    )
    expect(await problem(`${url}/0`)).toMatch('more than 5 times')
    expect(asked).toHaveLength(6)
  })

  it.each(['http://10.0.0.1/', 'http://[::1]/', 'http://[::ffff:a9fe:a9fe]/', '//169.254.169.254/latest'])(
    'to an address that readers can’t reach are not followed: %s',
    async (location) => {
      const { url } = await site((_, response) => response.writeHead(302, { location }).end())
      expect(await problem(url)).toBe('Readers can’t reach this address.')
    },
  )

  it('to a file of the machine are not followed', async () => {
    const { url } = await site((_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end())
    expect(await problem(url)).toMatch('something else than a page')
  })
})

describe('connections', () => {
  it('one that is refused', async () => {
    const server = createSilentServer()
    const port = await listening(server)
    server.close()
    await once(server, 'close')
    expect(await problem(`http://127.0.0.1:${port}`)).toMatch(
      'This link doesn’t answer: 127.0.0.1 refuses the connection.',
    )
  })

  it('one that breaks off', async () => {
    const port = await listening(createSilentServer((socket) => socket.destroy()))
    expect(await problem(`http://127.0.0.1:${port}`)).toMatch('the connection to 127.0.0.1 breaks off')
  })

  it('one on which nothing comes', async () => {
    const { url } = await site(() => undefined)
    expect(await problem(url, { timeoutMs: 100 })).toBe(
      'This link doesn’t answer: it took too long. Try it yourself before you publish.',
    )
  })

  it('redirects share the time of one check', async () => {
    const { url } = await site((_, response) =>
      setTimeout(() => response.writeHead(302, { location: '/again' }).end(), 60),
    )
    expect(await problem(url, { timeoutMs: 150 })).toMatch('took too long')
  })
})

describe('names', () => {
  it('one that is not found is asked about: it is misspelt, or there is no network', async () => {
    await expect(problem('https://exmaple.org', { addressesOf: failsWith('ENOTFOUND') })).rejects.toThrow(
      new NotChecked('exmaple.org was not found just now. Is it spelled right?'),
    )
  })

  it.each(['EAI_AGAIN', 'ENETUNREACH'])(
    'when the network is at fault, nothing is said against the link: %s for every name',
    async (code) => {
      await expect(problem('https://example.org', { addressesOf: failsWith(code) })).rejects.toThrow(
        new NotChecked('It could not be checked just now.'),
      )
    },
  )

  it('one that is never found out takes too long', async () => {
    const addressesOf = () => new Promise<never>(() => undefined)
    expect(await problem('https://example.org', { addressesOf, timeoutMs: 50 })).toMatch('took too long')
  })

  it('the site is asked by its name at the address that was checked, however the name resolves later', async () => {
    const hosts: (string | undefined)[] = []
    const { port } = await site(({ headers }, response) => {
      hosts.push(headers.host)
      response.end()
    })
    const addressesOf = async () => [
      { address: '10.0.0.1', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    expect(await problem(`http://nowhere.invalid:${port}/`, { addressesOf })).toBeUndefined()
    expect(hosts).toEqual([`nowhere.invalid:${port}`])
  })
})

it('by itself it asks nothing on this machine, by whatever name', async () => {
  const { asked, port, url } = await site((_, response) => response.end())
  for (const link of [url, `http://localhost:${port}`, `http://[::ffff:127.0.0.1]:${port}`, `http://0x7f.1:${port}`])
    expect(await problemWithAnswer(link), link).toBe('Readers can’t reach this address.')
  expect(asked).toEqual([])
  // The site was there to be asked.
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
})
