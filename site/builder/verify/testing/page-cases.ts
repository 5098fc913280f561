/** Pages that every reader of pages must read alike, by what is peculiar to them. */
const header =
  '<a href="#main">Skip</a><header id="site"><nav><ul><li><a href="/x/">X</a></li></ul></nav><script src="/s.js"></script></header>'
const withHeader = (head: string, main: string, of = header) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${of}<main id="main">${main}</main></body></html>`
const words = 'a good many words that nobody need read one by one, for instance these'

export const pageCases: readonly (readonly [what: string, html: string])[] = [
  ['sound', withHeader('<title>A page</title>', `<h1>Hello</h1><p>${words}</p><a href="/y/">Y</a>`)],
  ['with an anchor of the header', withHeader('<title>A page</title>', '<h1 id="site">Hello</h1>')],
  [
    'with a second heading in its header',
    withHeader('<title>A page</title>', '<h1>Hello</h1>', `<header><h1>${words}</h1></header>`),
  ],
  [
    'with a header that closes nothing',
    withHeader('<title>A page</title>', '<h1>Hello</h1>', '<header><b>Open</header>'),
  ],
  [
    'with a header that opens what follows',
    withHeader('<title>A page</title>', '<h1>Hello</h1>', '<div><header>Open</header>'),
  ],
  [
    'with a header in a comment',
    withHeader('<title>A page</title>', '<h1>Hello</h1>', '<!-- <header></header> --><p>'),
  ],
  [
    'with a header’s end in an attribute',
    withHeader('<title>A page</title>', '<h1>Hello</h1>', '<header title="</header>">Hi</header>'),
  ],
  [
    'whose summary speaks of HTML',
    withHeader('<title>A page</title><meta name="description" content="</head><body> <header>">', '<h1>Hello</h1>'),
  ],
  [
    'whose words have a reference that is none',
    withHeader('<title>A page</title>', `<h1>Hello</h1><p>${words} &bogus; ${words}</p>`),
  ],
  [
    'whose words have a reference without an end',
    withHeader('<title>A page</title>', `<h1>Hello</h1><p>${words} &copyright ${words}</p>`),
  ],
  ['with a sign that begins no tag', withHeader('<title>A page</title>', `<h1>Hello</h1><p>${words} <3 ${words}</p>`)],
  [
    'with a quotation that does not end',
    withHeader('<title>A page</title>', `<h1>Hello</h1><a href="/y/>${words}</a><p>${words}</p>`),
  ],
  ['without a title', withHeader(`<meta name="description" content="${words}">`, `<h1>Hello</h1>`)],
  ['without words', withHeader('<title>A page</title>', `<h1></h1>${' '.repeat(30)}<p>          </p>`)],
]
