/** A page that says one thing, whatever the state of the site is. Title and sentences are ours, and are not escaped. */
const plainPage = (title: string, sentences: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${title}</title>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${sentences}</p>
    </main>
  </body>
</html>
`

/** The same for a link that never was, that has ended, or whose draft is gone: it must not say which. */
export const closedLinkPage = plainPage(
  'This link does not work',
  'It may have ended, or a part of it may be missing. Ask whoever sent it to you for a new one.',
)

export const unfinishedDraftPage = plainPage(
  'There is nothing to see yet',
  'What this link leads to is not complete enough to be shown. Try again later, or ask whoever sent it to you.',
)
