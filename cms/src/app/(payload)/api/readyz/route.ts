import config from '@payload-config'
import { getPayload } from 'payload'
import { readinessResponse } from '../../../../platform/readiness.ts'

export const dynamic = 'force-dynamic'
export const GET = () => readinessResponse(() => getPayload({ config }))
