import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import '@/app/i18n'
import { refresh } from '@/features/ticket/cache'
import { ContextCards } from './ContextCard'

const asked = { source: 'erp', name: 'Orders', lines: [], askedAt: '2026-11-22T10:00:00Z' }

it('[C39] says that it is loading, then why it failed with a way to ask again, then shows the data, without reload', async () => {
  let now: object = { ...asked, state: 'loading' }
  const calls: string[] = []
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const method = input instanceof Request ? input.method : (init?.method ?? 'GET')
    calls.push(`${method} ${input instanceof Request ? input.url : String(input)}`)
    return Promise.resolve(
      method === 'GET'
        ? new Response(JSON.stringify({ items: [now] }), { headers: { 'Content-Type': 'application/json' } })
        : new Response(null, { status: 204 }),
    )
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <ContextCards number={7} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  expect(await screen.findByRole('status')).toHaveTextContent('Loading')
  now = { ...asked, state: 'failed', reason: 'erp.example did not answer.', doneAt: '2026-11-22T10:00:30Z' }
  // what an event of the ticket does
  act(() => refresh(client, 7))
  expect(await screen.findByText('erp.example did not answer.')).toBeVisible()
  now = { ...asked, state: 'ready', lines: [{ name: 'contract.level', value: 'Gold' }], doneAt: '2026-11-22T10:01:00Z' }
  fireEvent.click(screen.getByRole('button', { name: 'Ask again' }))
  expect(await screen.findByText('Gold')).toBeVisible()
  expect(calls.some((c) => c.startsWith('POST') && c.includes('/tickets/7/context/erp/retry'))).toBe(true)
})
