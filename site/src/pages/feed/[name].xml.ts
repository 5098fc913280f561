import type { APIRoute } from 'astro'
import { feedToFollow } from '../../follow/feed-to-follow.ts'

export const GET: APIRoute = ({ locals, params }) =>
  feedToFollow(locals, params.name) ?? new Response(null, { status: 404 })
