/** On a plain static host nothing reads the address of `/search/?q=`: the browser does. Where a server has answered, nothing is loaded. */

const page = document.querySelector<HTMLElement>('[data-search-page="open"]')
if (page) await import('./answer-in-browser.ts').then(({ answerInBrowser }) => answerInBrowser(page))

export {}
