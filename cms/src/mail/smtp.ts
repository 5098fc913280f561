import { createTransport } from 'nodemailer'
import type { SendMail } from './send-due-mail.ts'

/** Milliseconds; together far less than a claim lasts. */
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Sends by a mail server.
 * @param smtpUrl may carry nodemailer’s options as parameters, like `?requireTLS=true`
 * @param from who sends, with or without a name
 * @param host of the CMS, for the `Message-ID`
 */
export function smtpSender({ smtpUrl, from, host }: { smtpUrl: string; from: string; host: string }): SendMail {
  const transport = createTransport({ url: smtpUrl, ...limits })
  return ({ id, recipient, subject, body }) =>
    transport.sendMail({
      from,
      to: { name: '', address: recipient },
      subject,
      text: body,
      textEncoding: 'quoted-printable',
      messageId: `<${id}@${host}>`,
      // Out-of-office replies to it help nobody (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
}
