/** Next calls this once, before it serves. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  await import('./platform/refuse-without-settings.ts')
  const { beginWatch } = await import('./link-check/begin-watch.ts')
  const { beginSweeping } = await import('./content-types/sweep-untouched-drafts.ts')
  const { settings } = await import('./platform/settings.ts')
  const { beginForgetting } = await import('./activity/forget-old-activity.ts')
  const cms = async () => {
    const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('./payload.config.ts')])
    return getPayload({ config })
  }
  if (settings.metrics) {
    const { serveMetrics } = await import('./metrics/serve-metrics.ts')
    serveMetrics(settings.metrics, cms)
  }
  const { beginMailing } = await import('./mail/begin-mailing.ts')
  if (settings.uploadsBucket) {
    const { beginRemoving } = await import('./files/bucket/remove-files.ts')
    beginRemoving(cms, settings.uploadsBucket)
  }
  beginWatch(cms)
  beginMailing(cms)
  beginSweeping(cms)
  beginForgetting(cms, settings.activityDays)
}
