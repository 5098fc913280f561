import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { fileURLToPath } from 'node:url'

const nextConfig: NextConfig = {
  transpilePackages: ['@osi/shared'],
  outputFileTracingRoot: fileURLToPath(new URL('..', import.meta.url)),
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: fileURLToPath(new URL('..', import.meta.url)) },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
