/** What readers see before the first release: a page that explains itself and looks again by itself. */
export const notReadyPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="refresh" content="5">
    <title>This site is being set up</title>
  </head>
  <body>
    <main>
      <h1>This site is being set up</h1>
      <p>Its first pages are being made, or nothing has been published yet. This page looks again every five seconds.</p>
    </main>
  </body>
</html>
`
