/** What stands for `&`, `<` and `"` in HTML. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/**
 * A page that leads on, for hosts without rules. It has no script and no style, so that no policy stops it.
 * @param to a path on this site or a whole address, in ASCII, escaped
 */
export const movedPage = (to: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${escaped(to)}">
<title>This page has moved</title>
<link rel="canonical" href="${escaped(to)}">
</head>
<body>
<main>
<h1>This page has moved</h1>
<p><a href="${escaped(to)}">Go to its new address</a></p>
</main>
</body>
</html>
`
