import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import '@/app/i18n'
import type { Ticket } from '@/features/ticket/model'
import { PersonTab } from './PersonTab'

vi.mock('@/app/desk/useDesk', () => ({ useGo: () => ({ open: vi.fn() }) }))

const piotr = { id: '11111111-1111-7111-8111-111111111111', name: 'Piotr' }
const ticket = { number: 7, requester: piotr } as Ticket
const card = {
  ...piotr,
  vip: true,
  identities: [{ kind: 'mail', value: 'piotr@red.example' }, { kind: 'telegram', value: '@piotr' }],
  companies: [{ id: 'c', name: 'Red', vip: true, sharedTickets: false, manager: 'Max' }],
  fields: { contract: 'Gold' },
  since: '2026-01-05T10:00:00Z',
  tickets: { open: 2, total: 5 },
}

function answer(routes: Record<string, unknown>) {
  vi.spyOn(window, 'fetch').mockImplementation((input) => {
    const path = new URL(input instanceof Request ? input.url : String(input), 'http://x').pathname
    const body = routes[path.replace('/api/v1', '')] ?? { items: [] }
    return Promise.resolve(new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } }))
  })
}

it('[E77] shows all identities, the company with its manager, the attributes and what was asked before', async () => {
  answer({
    [`/contacts/${piotr.id}/card`]: card,
    [`/contacts/${piotr.id}/tickets`]: {
      items: [
        { number: 7, subject: 'This one', status: { key: 'open', class: 'open', name: 'Open' }, createdAt: '2026-11-20T10:00:00Z' },
        { number: 3, subject: 'The printer', status: { key: 'closed', class: 'closed', name: 'Closed' }, createdAt: '2026-02-01T10:00:00Z' },
      ],
      nextCursor: '3',
    },
  })
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <PersonTab ticket={ticket} />
      </QueryClientProvider>
    </MantineProvider>,
  )
  expect(await screen.findByText('piotr@red.example')).toBeVisible()
  expect(screen.getByText('@piotr')).toBeVisible()
  expect(screen.getByText('Red · Looked after by Max')).toBeVisible()
  expect(screen.getByText('Gold')).toBeVisible()
  expect(screen.getByText('5 tickets, 2 open')).toBeVisible()
  expect(await screen.findByText('The printer')).toBeVisible()
  expect(screen.queryByText('This one')).toBeNull()
  expect(screen.getByRole('button', { name: 'Show more' })).toBeVisible()
})
