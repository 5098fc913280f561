/** Where the search's files are, below a release's public folder. The page `/search/` itself is beside this folder. */
export const searchFolder = 'search/index/'

/** Whether a path below the public folder is one of the search's files. */
export const isSearchFile = (path: string): boolean => path.startsWith(searchFolder)

/** Whether a search file's name changes with its content, so that it can be kept for ever: all but the manifest's. */
export const isHashedSearchFile = (path: string): boolean => isSearchFile(path) && !path.endsWith('/manifest.json')
