import type { APIRoute } from 'astro'
import { calendarToFollow } from '../../follow/calendar-to-follow.ts'

export const GET: APIRoute = ({ locals, params }) =>
  calendarToFollow(locals, params.name) ?? new Response(null, { status: 404 })
