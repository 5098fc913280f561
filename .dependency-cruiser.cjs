/** Who may use whom. The rooms and the one direction between them are drawn in the README. */
const pathOfTests = '\\.test\\.tsx?$|/(testing|bench)/'

/**
 * Rules for folders with one direction.
 * @param {string} parent the path of the folder that holds them
 * @param {readonly (readonly string[])[]} rows each folder may use those in the rows before its own, and none beside or after it
 */
const oneDirection = (parent, rows) =>
  rows.flatMap((row, index) =>
    row.map((folder) => ({
      name: `${parent}-${folder}-uses-what-is-below-it`,
      comment: `From the bottom up: ${rows.map((each) => each.join(', ')).join(' ← ')}.`,
      severity: 'error',
      from: { path: `^${parent}/${folder}/`, pathNot: pathOfTests },
      to: {
        path: `^${parent}/(${rows
          .slice(index)
          .flat()
          .filter((other) => other !== folder)
          .join('|')})/`,
      },
    })),
  )

const roomsOfCms = [
  ['platform'],
  ['access'],
  ['rich-text'],
  ['fields'],
  ['admin'],
  ['validation'],
  ['redirects', 'editing'],
  ['references', 'accounts', 'presence'],
  ['content-types', 'collections', 'globals'],
  ['publication'],
  ['link-check', 'publishing-panel', 'preview', 'backups'],
  ['register', 'metrics'],
  ['setup'],
  ['app', 'commands'],
]

const roomsOfSearch = [
  ['records'],
  ['analysis'],
  ['files'],
  ['query'],
  ['ranking'],
  ['answer'],
  ['page'],
  ['box', 'missing-page'],
  ['publication', 'evaluation'],
]

const roomsOfBuilder = [
  ['incremental', 'verify', 'output', 'static-host'],
  ['render', 'search'],
  ['build'],
  ['control'],
  ['commands'],
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-stands-alone',
      comment: 'shared depends on zod and on the Temporal polyfill: no other package, nothing of Node, no other room.',
      severity: 'error',
      from: { path: '^shared/', pathNot: pathOfTests },
      to: { pathNot: ['^shared/', '^node_modules/(zod|temporal-polyfill)/'] },
    },
    {
      name: 'content-types-come-after-what-all-of-them-are',
      comment:
        'What every content type and every event is knows none of them by name: a type is a folder and its lines in the registries.',
      severity: 'error',
      from: {
        path: '^shared/src/(content-type\\.ts|document\\.ts|events/|fields/|rules/|rich-text/|time/|text/)',
        pathNot: pathOfTests,
      },
      to: { path: '^shared/src/(content-types|globals|publication|publishing)/' },
    },
    {
      name: 'cms-knows-no-site',
      comment:
        'The CMS and the site meet in shared and in what one answers to the other over HTTP; types are no exception.',
      severity: 'error',
      from: { path: '^cms/' },
      to: { path: '^site/' },
    },
    ...oneDirection('cms/src', roomsOfCms),
    {
      name: 'cms-config-puts-together',
      comment: 'payload.config.ts puts the rooms together: what starts the CMS uses it, and no room does.',
      severity: 'error',
      from: { path: '^cms/src/[^/]+/', pathNot: `${pathOfTests}|^cms/src/(app|commands)/` },
      to: { path: '^cms/src/(payload\\.config|prepare|instrumentation)\\.ts$' },
    },
    {
      name: 'site-knows-no-cms',
      comment:
        'The CMS and the site meet in shared and in what one answers to the other over HTTP; types are no exception.',
      severity: 'error',
      from: { path: '^site/' },
      to: { path: '^cms/' },
    },
    {
      name: 'pages-know-no-process',
      comment:
        'A page is a function of address, publication and instant: it imports neither the release builder nor the server nor what they run on.',
      severity: 'error',
      from: { path: '^site/src/', pathNot: pathOfTests },
      to: { path: '^site/(builder|server|runtime)/' },
    },
    {
      name: 'rooms-know-no-scripts',
      comment: 'Scripts start the rooms; the rooms run without them. Tests may use the scripts’ databases.',
      severity: 'error',
      from: { path: '^(shared|cms|site)/', pathNot: pathOfTests },
      to: { path: '^(scripts|e2e)/' },
    },
    {
      name: 'builder-and-server-are-two-processes',
      comment: 'What both need is in site/runtime.',
      severity: 'error',
      from: { path: '^site/(builder|server)/', pathNot: pathOfTests },
      to: { path: '^site/(builder|server)/', pathNot: '^site/$1/' },
    },
    ...oneDirection('site/builder', roomsOfBuilder),
    {
      name: 'runtime-knows-no-process',
      comment: 'What the release builder and the site server run on knows neither of them.',
      severity: 'error',
      from: { path: '^site/runtime/', pathNot: pathOfTests },
      to: { path: '^site/(builder|server|development)/' },
    },
    {
      name: 'no-circles-of-folders-in-the-builder',
      comment: 'Folders have one direction as files do.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^site/(builder|runtime)(/|$)', pathNot: '/(testing|bench)$' },
      // What tests share may need what it tests.
      to: {
        path: '^site/(builder|runtime)(/|$)',
        pathNot: '/(testing|bench)$',
        circular: true,
      },
    },
    {
      name: 'content-types-know-no-lists-of-events',
      comment:
        'What the site knows of a content type, its components apart, stands below the lists and pages that loop over the registry.',
      severity: 'error',
      from: { path: '^site/src/content-types/.*\\.ts$', pathNot: pathOfTests },
      to: { path: '^site/src/events/' },
    },
    ...oneDirection('site/src/search', roomsOfSearch),
    {
      name: 'tests-are-for-testing',
      comment: 'What is made for tests does not run in production.',
      severity: 'error',
      from: { pathNot: `${pathOfTests}|^e2e/` },
      to: { path: pathOfTests },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thought, types included: split them by meaning.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(@payload-config$|astro:)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.next|\\.astro|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
