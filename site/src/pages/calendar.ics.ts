import type { APIRoute } from 'astro'
import { calendarToFollow } from '../follow/calendar-to-follow.ts'

/** Every event, for a calendar to subscribe to. */
export const GET: APIRoute = ({ locals }) => calendarToFollow(locals) ?? new Response(null, { status: 404 })
