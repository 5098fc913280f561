/**
 * Puts the page that the reader came from into its field: as the link says it or, coming from the 404 page, as the browser does.
 * On a page made on demand it is there already.
 */
const field = document.querySelector<HTMLInputElement>('#report-page')
const cameFrom = URL.parse(document.referrer)
const referrer = cameFrom?.origin === location.origin ? cameFrom.pathname : undefined
const page = new URLSearchParams(location.search).get('page') ?? referrer
if (field && page && !field.value) field.value = page
