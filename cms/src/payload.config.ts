import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { nobody } from './access/roles.ts'
import { keepSessions } from './accounts/keep-sessions.ts'
import { withAccountTables } from './accounts/account-tables.ts'
import { withSignInLimits } from './accounts/sign-in-limits-table.ts'
import { activity } from './activity/activity-collection.ts'
import { globalWithActivity, withActivity } from './activity/with-activity.ts'
import { withBackupRuns } from './backups/backup-runs-table.ts'
import { payloadsWords } from './admin/payloads-words.ts'
import { tabIcon } from './admin/tab-icon.ts'
import { publishingEndpoints } from './publishing-panel/endpoints.ts'
import { presenceEndpoints } from './presence/presence-endpoints.ts'
import { withCentralTimes } from './dates/central-times.ts'
import { withOutbox } from './mail/outbox-table.ts'
import { withPresence } from './presence/presence-table.ts'
import { draftPreviewEndpoints } from './preview/draft-endpoint.ts'
import { previewEndpoint } from './preview/preview-endpoint.ts'
import { withFilesToRemove } from './files/bucket/files-to-remove-table.ts'
import { withWorkProgress } from './platform/progress-table.ts'
import { maxBodyBytes, maxFileBytes, refuseUnreadable } from './platform/well-formed.ts'
import { bundleEndpoints } from './bundles/bundle-endpoints.ts'
import { withBundleTables } from './bundles/bundle-tables.ts'
import { bugReports } from './collections/bug-reports.ts'
import { bundles } from './bundles/bundles-collection.ts'
import { media } from './collections/media.ts'
import { redirects } from './collections/redirects.ts'
import { users } from './collections/users.ts'
import { contentCollections } from './content-types/registry.ts'
import { now } from './platform/clock.ts'
import { databaseWith } from './platform/database.ts'
import { keepEdits, keepGlobalEdits } from './editing/keep-edits.ts'
import { contentGlobals } from './globals/registry.ts'
import { withCheckedLinks } from './link-check/checked-links-table.ts'
import { listOrderEndpoints } from './list-order/list-order-endpoints.ts'
import { linkCheckEndpoints } from './link-check/link-check-endpoints.ts'
import { tellErrors } from './platform/tell-errors.ts'
import { referenceEndpoints } from './references/endpoints.ts'
import { globalWithTextBorder, withTextBorder } from './validation/text-border.ts'
import { withRegisterImports } from './register/imports-table.ts'
import { reviewEndpoints } from './review/review-endpoints.ts'
import { withReviews } from './review/reviews-table.ts'
import { upkeepEndpoints } from './upkeep/upkeep-endpoints.ts'
import { runSheetEndpoints } from './run-sheet/run-sheet-endpoints.ts'
import { withRunSheetTicks } from './run-sheet/run-sheet-table.ts'
import { shareLinkEndpoints } from './share-links/share-link-endpoints.ts'
import { withShareLinks } from './share-links/share-links-table.ts'
import { withDismissedFindings } from './writing-checks/dismissals-table.ts'
import { writingCheckEndpoints } from './writing-checks/writing-check-endpoints.ts'
import { registerEndpoints } from './register/register-endpoints.ts'
import { sayWhatWasDeleted } from './references/deleted-meanwhile.ts'
import { richTextEditor } from './rich-text/editor.ts'
import { settings } from './platform/settings.ts'

/** One JSON object a line, as the other parts write them. */
const payloadLog = {
  name: 'cms',
  level: settings.logLevel,
  base: { pid: process.pid },
  timestamp: () => `,"time":"${now().toISOString()}"`,
  formatters: { level: (label: string) => ({ level: label }) },
}

const here = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: settings.payloadSecret,
  // No `serverURL`: the admin UI then works under whichever of its addresses it was opened.
  cors: settings.cmsOrigins,
  csrf: settings.cmsOrigins,
  cookiePrefix: 'osi',
  telemetry: false,
  ...(settings.logsAsJson ? { logger: { options: payloadLog } } : {}),
  graphQL: { disable: true },
  hooks: { afterError: [refuseUnreadable, sayWhatWasDeleted, tellErrors] },
  db: keepSessions(
    databaseWith([
      withBackupRuns,
      withCheckedLinks,
      withDismissedFindings,
      withFilesToRemove,
      withOutbox,
      withPresence,
      withRegisterImports,
      withReviews,
      withRunSheetTicks,
      withShareLinks,
      withSignInLimits,
      withWorkProgress,
      ...withAccountTables,
      ...withBundleTables,
    ]),
  ),
  editor: richTextEditor,
  sharp,
  collections: [
    ...Object.values(contentCollections).map(({ config }) => config),
    media,
    redirects,
    bundles,
    bugReports,
    users,
  ]
    .map(keepEdits)
    .map(withTextBorder)
    .map(withActivity)
    .concat(activity)
    .map(withCentralTimes),
  globals: Object.values(contentGlobals).map(keepGlobalEdits).map(globalWithTextBorder).map(globalWithActivity),
  endpoints: [
    ...publishingEndpoints,
    ...linkCheckEndpoints,
    ...referenceEndpoints,
    ...presenceEndpoints,
    ...reviewEndpoints,
    ...upkeepEndpoints,
    ...listOrderEndpoints,
    ...runSheetEndpoints,
    ...bundleEndpoints,
    previewEndpoint,
    ...draftPreviewEndpoints,
    ...shareLinkEndpoints,
    ...writingCheckEndpoints,
    ...registerEndpoints,
  ],
  jobs: { access: { run: nobody, queue: nobody, cancel: nobody }, tasks: [] },
  upload: {
    abortOnLimit: true,
    // The form goes along with its file, and a form without one is a whole document.
    limits: { fileSize: maxFileBytes, fieldSize: maxBodyBytes },
    requestSizeLimit: maxFileBytes + maxBodyBytes,
  },
  i18n: {
    translations: { en: payloadsWords },
  },
  // schema-contract/generated-types.ts hands the types to Payload.
  typescript: { outputFile: path.join(here, 'payload-types.ts'), autoGenerate: false, declare: false },
  admin: {
    user: 'users',
    avatar: 'default',
    // Where Payload shows a time in the browser’s zone, it names that zone.
    dateFormat: 'MMM d, yyyy, h:mm aaaa (O)',
    importMap: { baseDir: here, importMapFile: path.join(here, 'app/(payload)/admin/importMap.js') },
    components: {
      providers: ['/admin/AccessibleFrame.tsx#AccessibleFrame'],
      graphics: { Logo: '/admin/Logo.tsx#Logo', Icon: '/admin/Icon.tsx#Icon' },
      afterNavLinks: ['/register/screen/ImportNavLink.tsx#ImportNavLink', '/guide/GuideNavLink.tsx#GuideNavLink'],
      views: {
        dashboard: { Component: '/my-day/MyDay.tsx#MyDay' },
        login: { Component: '/accounts/sign-in-form/SignInView.tsx#SignInView' },
        registerImport: {
          Component: '/register/screen/RegisterView.tsx#RegisterView',
          path: '/register',
          exact: true,
          meta: { title: 'Import identified schools' },
        },
        redirectsImport: {
          Component: '/redirects/screen/RedirectsImportView.tsx#RedirectsImportView',
          path: '/redirects-import',
          exact: true,
          meta: { title: 'Import moved addresses' },
        },
        guide: {
          Component: '/guide/GuideView.tsx#GuideView',
          path: '/guide',
          exact: true,
          meta: { title: 'Your first day' },
        },
      },
    },
    meta: {
      defaultOGImageType: 'off',
      titleSuffix: ' · Office of School Improvement',
      robots: 'noindex, nofollow',
      icons: [tabIcon],
    },
  },
})
