import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { api } from '@/shared/api'
import { expiry, resume, watchExpiry } from './expiry'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response('{}', { status: 401, headers: { 'Content-Type': 'application/problem+json' } }))))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('whose session ends while he types finishes the word before the dialog takes the cursor', async () => {
  watchExpiry()
  const typed = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  typed()
  const answer = api.get('/tickets/1').catch(() => undefined)
  await vi.advanceTimersByTimeAsync(900)
  expect(expiry.get().open).toBe(false)
  typed()
  await vi.advanceTimersByTimeAsync(900)
  expect(expiry.get().open).toBe(false)
  await vi.advanceTimersByTimeAsync(200)
  expect(expiry.get().open).toBe(true)
  vi.mocked(fetch).mockResolvedValue(new Response('{"number":1}', { status: 200, headers: { 'Content-Type': 'application/json' } }))
  resume()
  await vi.runAllTimersAsync()
  expect(await answer).toEqual({ number: 1 })
})
