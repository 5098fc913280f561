import { expect, test } from 'vitest'
import { readH2load, readWrk } from './load.ts'

const said = `Running 4s test @ http://127.0.0.1:40001/webinars/
  1 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   412.10us    1.20ms  33.10ms   97.10%
  Latency Distribution
     50%  374.00us
     75%    0.60ms
     90%    1.10ms
     99%    1.05s
  82120 requests in 4.00s, 412.00MB read
  Socket errors: connect 0, read 2, write 0, timeout 1
  Non-2xx or 3xx responses: 3
Requests/sec:  20530.12
Transfer/sec:    103.00MB
`

test('what wrk says is read in milliseconds, and every kind of error counts', () => {
  expect(readWrk(said)).toEqual({ requestsPerSecond: 20530.12, p50: 0.374, p99: 1050, errors: 6 })
})

test('a run without a rate is an error that shows what wrk said', () => {
  expect(() => readWrk('unable to connect')).toThrow('unable to connect')
})

test('what h2load says and logs is read in milliseconds, and every status that is no success counts as an error', () => {
  const output = 'finished in 8.00s, 4321.12 req/s, 20.10MB/s\nrequests: 34569 total, 34569 started'
  const log = [
    [1, 200, 400],
    [2, 304, 700],
    [3, 503, 1200],
    [4, -1, 9000],
  ]
  expect(readH2load(output, log.map((line) => line.join('\t')).join('\n'))).toEqual({
    requestsPerSecond: 4321.12,
    p50: 1.2,
    p99: 9,
    errors: 2,
  })
  expect(() => readH2load('unable to connect', '')).toThrow('unable to connect')
})
