import { z } from 'zod'

/** Adds what is wrong with a value, as the rest of a sentence that begins with the setting's name. */
type Refuse = (rest: string) => never

/** A setting that is written as text. @param read gives the value, or refuses the text */
export const written = <Value>(read: (text: string, refuse: Refuse) => Value) =>
  z.string().transform((text, context): Value => {
    const refuse = (rest: string): never => {
      context.addIssue({ code: 'custom', message: rest })
      return z.NEVER
    }
    return read(text, refuse)
  })

export const port = written((text, refuse) => {
  const number = Number(text)
  if (/^\d+$/.test(text) && number > 0 && number < 65_536) return number
  return refuse(`is “${text}”, which is not a port. Set it to a whole number from 1 to 65535.`)
})

/** @param min the smallest number that makes sense  @param max the largest */
export const wholeNumber = (min: number, max: number) =>
  written((text, refuse) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= min && number <= max) return number
    return refuse(`is “${text}”. Set it to a whole number from ${min} to ${max}.`)
  })

/** An address that a server listens on. */
export const host = written((text, refuse) =>
  /^[\w.:%[\]-]+$/.test(text)
    ? text
    : refuse(`is “${text}”, which is not an address of a machine. Write it like 127.0.0.1 or 0.0.0.0`),
)

/** The origin of a web address: no path, no slash at the end. */
export const origin = written((text, refuse) => {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).origin
  return refuse(`is “${text}”, which is not a web address. Write it like https://www.example.org`)
})

/** The name of a bucket, as every store takes it: the rules are Amazon’s, “General purpose bucket naming rules”. */
export const bucketName = written((text, refuse) =>
  /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)
    ? text
    : refuse(
        `is “${text}”, which no bucket is called. Write its name alone: 3 to 63 small letters, digits, hyphens and dots.`,
      ),
)

/** An instant in ISO form with its zone. */
export const instant = written((text, refuse) => {
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text)
  return refuse(`is “${text}”, which is not an instant. Write it like 2018-10-26T14:00:00Z`)
})

/** One of a few words. */
export const oneOf = <const Choice extends string>(...choices: readonly Choice[]) =>
  written((text, refuse) => {
    const choice = choices.find((each) => each === text)
    return choice ?? refuse(`is “${text}”. It can be ${choices.join(' or ')}, or be left out.`)
  })

/** Some of a few words, separated by commas. @param choices the value of each, by the word that stands for it */
export const someOf = <const Value extends string>(choices: Readonly<Record<string, Value>>) =>
  written((text, refuse): Value[] =>
    text.split(',').map((each) => {
      const word = each.trim()
      return (
        choices[word] ?? refuse(`names “${word}”. It can name ${Object.keys(choices).join(', ')}, separated by commas.`)
      )
    }),
  )

/** A text that only the parts of one installation know. It is never repeated in a message. */
export const secret = written((text, refuse) =>
  text.length >= 16 ? text : refuse('is too short to be a secret. Use at least 16 characters.'),
)

export const databaseUrl = written((text, refuse) =>
  URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)
    ? text
    : refuse(
        'is not the address of a PostgreSQL database. Write it like postgres://user:password@host:5432/osi, with %-codes for special characters in the password.',
      ),
)

export const smtpUrl = written((text, refuse) =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname
    ? text
    : refuse('is not the address of a mail server. Write it like smtp://user:password@mail.example.org:587'),
)

/** An e-mail address, with or without a name before it. */
export const sender = written((text, refuse) =>
  /^(?:[^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)
    ? text
    : refuse(`is “${text}”, which is not an e-mail address. Write it like School Improvement <osi@example.org>`),
)

const networkNames: readonly string[] = ['loopback', 'linklocal', 'uniquelocal']

const isNetwork = (text: string): boolean =>
  networkNames.includes(text) ||
  [z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()].some((form) => form.safeParse(text).success)

/** Addresses and networks, separated by commas. */
export const networks = written((text, refuse) => {
  const all = text.split(',').map((each) => each.trim())
  const wrong = all.find((each) => !isNetwork(each))
  return wrong === undefined
    ? all
    : refuse(
        `names “${wrong}”, which is neither an address nor a network. Write them like 10.0.0.7, 10.0.0.0/8 or loopback, separated by commas.`,
      )
})

export const text = z.string()
