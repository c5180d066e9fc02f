import { afterEach, describe, expect, it, vi } from 'vitest'
import { readNudges } from './read-nudges.ts'
import type { Transport } from './request.ts'

afterEach(() => {
  vi.useRealTimers()
})

const transportOf = (fetch: Transport['fetch']): Transport => ({
  server: 'https://heatline.example',
  token: 'secret',
  fetch,
  clock: () => 0,
})

/** What the server sends, piece by piece; `null` leaves the stream open. */
const aServer = (...pieces: (string | null)[]) => {
  const requests: { url: string; headers: Headers }[] = []
  const fetch: Transport['fetch'] = async (input, init) => {
    requests.push({ url: String(input), headers: new Headers(init?.headers) })
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const piece of pieces) if (piece !== null) controller.enqueue(new TextEncoder().encode(piece))
        if (!pieces.includes(null)) controller.close()
        init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason))
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  }
  return { requests, transport: transportOf(fetch) }
}

const listen = async (transport: Transport, cursor?: string) => {
  const nudges: string[] = []
  const heard = vi.fn()
  const stop = new AbortController()
  const done = readNudges(transport, cursor, {
    signal: stop.signal,
    heard,
    nudge: (nudge) => nudges.push(nudge.cursor),
  })
  return { nudges, heard, stop, done }
}

describe('the stream of nudges', () => {
  it('is asked for with the token and where the copy stands', async () => {
    const { transport, requests } = aServer()
    await (await listen(transport, '1200-5000')).done
    await (await listen(transport)).done
    expect(requests.map(({ url }) => url)).toEqual([
      'https://heatline.example/v1/events?cursor=1200-5000',
      'https://heatline.example/v1/events',
    ])
    expect(requests[0]?.headers.get('authorization')).toBe('Bearer secret')
  })

  it('is read however it is cut into pieces', async () => {
    const { transport } = aServer(
      ':\n',
      '\nevent: cha',
      'nge\ndata: {"cursor":"12"}\n\nevent: change\nda',
      'ta: {"cursor":"13"}\n\n:\n\n',
    )
    const { nudges, heard, done } = await listen(transport)
    await done
    expect(nudges).toEqual(['12', '13'])
    expect(heard).toHaveBeenCalledTimes(4)
  })

  it('may say what only a newer server knows', async () => {
    const { transport } = aServer(
      'event: party\ndata: balloons\n\n',
      'data: {"cake":1}\n\n',
      'event: change\ndata: {"cursor":"14","why":"x"}\n\n',
    )
    const { nudges, done } = await listen(transport)
    await done
    expect(nudges).toEqual(['14'])
  })

  it('that is silent for too long is given up; a heartbeat in time is enough', async () => {
    vi.useFakeTimers()
    const { transport } = aServer(':\n\n', null)
    const { done, heard } = await listen(transport)
    const failed = vi.fn()
    done.catch(failed)
    await vi.advanceTimersByTimeAsync(49_000)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(failed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(failed.mock.calls[0]?.[0]).toMatchObject({ code: 'timeout' })
  })

  it.each([
    [401, 'unauthorized'],
    [429, 'rate_limited'],
    [503, 'unavailable'],
    [404, 'not_found'],
  ])('that is refused says how: %i', async (status, code) => {
    const body = { error: { code, message: 'as the test asked' } }
    const { done } = await listen(transportOf(async () => Response.json(body, { status })))
    await expect(done).rejects.toMatchObject({ code })
  })

  it('without a network is offline', async () => {
    const { done } = await listen(
      transportOf(async () => {
        throw new TypeError('Failed to fetch')
      }),
    )
    await expect(done).rejects.toMatchObject({ code: 'offline' })
  })
})
