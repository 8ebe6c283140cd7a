import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import '@/app/i18n'
import { LinkedConversations } from './LinkedConversations'

it('[E74] a linked conversation unfolds on the record to be read, and offers nothing else', async () => {
  vi.spyOn(window, 'fetch').mockImplementation((input) => {
    const path = input instanceof Request ? input.url : String(input)
    const items = path.includes('/messages')
      ? [{ id: 'm', kind: 'in', author: { name: 'Maria' }, text: 'It broke again', sentAt: '2026-11-20T10:00:00Z', attachments: [] }]
      : [{ sessionId: 's', line: 'care', channelKind: 'chat', subject: 'The kettle', state: 'finished', lastMessageAt: '2026-11-20T10:00:00Z' }]
    return Promise.resolve(new Response(JSON.stringify({ items }), { headers: { 'Content-Type': 'application/json' } }))
  })
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <LinkedConversations number={9} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  fireEvent.click(await screen.findByRole('button', { name: /The kettle/ }))
  expect(await screen.findByText('It broke again')).toBeVisible()
  expect(screen.getAllByRole('button')).toHaveLength(1)
  expect(screen.queryByRole('textbox')).toBeNull()
})
