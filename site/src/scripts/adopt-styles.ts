/** Gives the page the styles of a part that has come later. The Content-Security-Policy allows no `<style>`, but what a script adopts. */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
