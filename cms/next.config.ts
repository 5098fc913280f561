import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { fileURLToPath } from 'node:url'
import { securityHeaders } from './src/server/security-headers.ts'

/** `src/server/front.ts` sends them otherwise, with a policy for each page. */
const whileDeveloping = Object.entries(securityHeaders('http:')).map(([key, value]) => ({ key, value }))

const nextConfig: NextConfig = {
  transpilePackages: ['@osi/shared'],
  outputFileTracingRoot: fileURLToPath(new URL('..', import.meta.url)),
  poweredByHeader: false,
  reactStrictMode: true,
  headers: () =>
    Promise.resolve(process.env.NODE_ENV === 'production' ? [] : [{ source: '/:path*', headers: whileDeveloping }]),
  // `npm run check` does that, for all rooms at once.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL('..', import.meta.url)) },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
