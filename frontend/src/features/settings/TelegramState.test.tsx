import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import '@/app/i18n'
import { TelegramState } from './TelegramState'

const answer = (body: unknown) =>
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } }))))
const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TelegramState channel="care-telegram" version={1} />
    </QueryClientProvider>,
  )

afterEach(() => vi.unstubAllGlobals())

test('[D09] a connected bot is named', async () => {
  answer({ state: 'connected', bot: '@desk_bot' })
  show()
  expect(await screen.findByRole('status')).toHaveTextContent('@desk_bot')
})

test('[D09] a refused token is said with the words of the server', async () => {
  answer({ state: 'refused', bot: '@desk_bot', reason: 'Telegram does not accept the bot token' })
  show()
  expect(await screen.findByRole('alert')).toHaveTextContent('does not accept the bot token')
})
