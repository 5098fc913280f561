import { written } from './values.ts'

/** Where a virus scanner that speaks as clamd does is reached: a socket of this machine, or a port. */
export type ClamdAddress = { path: string } | { host: string; port: number }

/** `/run/clamav/clamd.ctl`, `clamav:3310` or `[::1]:3310`. */
export const clamdAddress = written((text, refuse): ClamdAddress => {
  if (/^\/\S+$/.test(text)) return { path: text }
  const { host, port } = /^(?<host>[\w.-]+|\[[\da-fA-F:.]+\]):(?<port>\d{1,5})$/.exec(text)?.groups ?? {}
  const number = Number(port)
  if (host && number > 0 && number < 65_536) return { host: host.replaceAll(/[[\]]/g, ''), port: number }
  return refuse(
    `is “${text}”, which is no address of clamd. Write the path of its socket, like /run/clamav/clamd.ctl, or a machine and a port, like 127.0.0.1:3310`,
  )
})

/** The address as the setting has it. */
export const formatClamdAddress = (address: ClamdAddress): string =>
  'path' in address
    ? address.path
    : `${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`
