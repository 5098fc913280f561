import type { APIRoute } from 'astro'
import { feedToFollow } from '../follow/feed-to-follow.ts'

export const GET: APIRoute = ({ locals }) => feedToFollow(locals) ?? new Response(null, { status: 404 })
