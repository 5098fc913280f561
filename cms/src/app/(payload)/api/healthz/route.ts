export const dynamic = 'force-dynamic'
/** The process is up. */
export const GET = () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } })
