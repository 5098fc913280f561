const boundary = 'x'

/** What a browser sends of a file, for `rest`: the body as text, and the headers that go with it. */
export const uploadForm = (name: string, type: string, content: string) => ({
  body: [
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    `Content-Type: ${type}`,
    '',
    content,
    `--${boundary}`,
    'Content-Disposition: form-data; name="_payload"',
    '',
    '{}',
    `--${boundary}--`,
    '',
  ].join('\r\n'),
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
})
