/** The site’s mark on its yellow: whoever has the admin and the site open in two tabs tells them apart. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="7" fill="#ffc83d"/><path fill="#12392f" d="M9 29h8.5v10H9zM19.75 20h8.5v19h-8.5zM30.5 9H39v30h-8.5z"/></svg>'

/** The icon of the admin’s tabs, within the page: it is asked of no server. */
export const tabIcon = { rel: 'icon', type: 'image/svg+xml', url: `data:image/svg+xml,${encodeURIComponent(mark)}` }
