import { expect, test } from 'vitest'
import { cookieForBrowsers, cookiesForPayload } from './session-cookie.ts'

test.each([
  ['__Host-osi-token=abc', 'osi-token=abc'],
  ['osi-theme=dark; __Host-osi-token=abc; osi-lng=en', 'osi-theme=dark; osi-token=abc; osi-lng=en'],
  ['osi-token=planted', ''],
  ['osi-token=planted; __Host-osi-token=abc', 'osi-token=abc'],
  ['__Host-osi-token=abc;osi-token=planted', 'osi-token=abc'],
  ['  osi-token=planted ; osi-theme=dark', 'osi-theme=dark'],
  ['other=__Host-osi-token=abc', 'other=__Host-osi-token=abc'],
])('of “%s” Payload gets “%s”', (cookies, known) => {
  expect(cookiesForPayload(cookies)).toBe(known)
})

test.each([
  ['osi-token=abc; Path=/; HttpOnly=true; Secure=true', '__Host-osi-token=abc; Path=/; HttpOnly=true; Secure=true'],
  ['osi-token=secure; Path=/', '__Host-osi-token=secure; Path=/; Secure'],
  ['osi-lng=en; Path=/', 'osi-lng=en; Path=/'],
])('for “%s” browsers get “%s”', (line, sent) => {
  expect(cookieForBrowsers(line)).toBe(sent)
})
