/** Puts the page that the reader came from into its field; on a page made on demand it is there already. */
const field = document.querySelector<HTMLInputElement>('#report-page')
const page = new URLSearchParams(location.search).get('page')
if (field && page && !field.value) field.value = page
