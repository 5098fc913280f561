import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A mail, as the server got it. */
export interface ReceivedMail {
  to: string
  messageId: string
  subject: string
  text: string
  /** Header lines, as they came. */
  headers: string
}

export interface MailServer {
  url: string
  received: ReceivedMail[]
  /** Replies to a recipient with a code in place of taking the mail; undefined takes it. */
  refuse: (recipient: string) => number | undefined
  stop(): Promise<void>
}

const bytesOf = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** Words that a header has encoded (RFC 2047). */
const decodedWords = (text: string): string =>
  text.replace(/\?=\s+=\?/g, '?==?').replace(/(?:=\?UTF-8\?[QB]\?[^?]*\?=)+/gi, (words) => {
    const parts = [...words.matchAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi)]
    return Buffer.concat(
      parts.map(([, kind = '', word = '']) =>
        kind.toUpperCase() === 'B'
          ? Buffer.from(word, 'base64')
          : Buffer.from(bytesOf(word.replaceAll('_', ' ')), 'utf8'),
      ),
    ).toString('utf8')
  })

function parsed(raw: string, to: string): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? ''
  const body = rest.join('\r\n\r\n').replace(/=\r\n/g, '')
  return {
    to,
    messageId: header('Message-ID'),
    subject: decodedWords(header('Subject')),
    text: bytesOf(body).replaceAll('\r\n', '\n'),
    headers,
  }
}

/** A real mail server on this machine, which keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const server: MailServer = {
    url: '',
    received: [],
    refuse: () => undefined,
    stop: () => new Promise((stopped) => smtp.close(stopped)),
  }
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, answer) {
      const code = server.refuse(address)
      answer(code === undefined ? undefined : Object.assign(new Error('not for now'), { responseCode: code }))
    },
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('latin1')
        for (const { address } of envelope.rcptTo) server.received.push(parsed(raw, address))
        answer()
      })
    },
  })
  const listening = smtp.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (typeof address !== 'object' || !address) throw new Error('The mail server listens nowhere.')
  server.url = `smtp://127.0.0.1:${address.port}`
  return server
}
