import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { changeLanguage } from '@/app/i18n'
import { EventLines } from './EventLines'

function show(detail: Record<string, unknown>) {
  const message = { id: 'm', kind: 'system' as const, author: { name: 'x' }, text: 'plain', sentAt: '2026-11-23T12:00:00Z', attachments: [], detail }
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { enabled: false } } })}>
        <EventLines lines={[{ at: message.sentAt, id: 'm', message }]} />
      </QueryClientProvider>
    </MantineProvider>,
  )
}

it('[E47] names the process that started, its version and the way to it', () => {
  show({ kind: 'process', process: 'orderLaptop', name: 'Order a laptop', version: 4, link: '/studio/processes/orderLaptop?version=4' })
  expect(screen.getByText('Process “Order a laptop” v4 started')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Open Order a laptop in the studio' })).toHaveAttribute('href', '/studio/processes/orderLaptop?version=4')
})

it('[E47] names the rule and its version; without the right there is no way to it', () => {
  show({ kind: 'rule', table: 'incoming', rule: 'VPN → Network', index: 4, version: 2, effects: { group: 'network' } })
  expect(screen.getByText(/^Rule 4 “VPN → Network” v2 set/)).toBeVisible()
  expect(screen.queryByRole('link')).toBeNull()
})

it('[E47] [H28] calls the process as the reader does', async () => {
  await changeLanguage('pl')
  show({ kind: 'process', process: 'slaClock', name: 'SLA clock', names: { pl: 'Zegar SLA' }, version: 1 })
  expect(screen.getByText('Uruchomiono proces „Zegar SLA” v1')).toBeVisible()
  await changeLanguage('en')
})

it('[H28] tells who was added or taken out in the reader’s language', async () => {
  await changeLanguage('pl')
  show({ kind: 'participantRemoved', address: 'c@x.example', by: 'Ann Berg' })
  expect(screen.getByText('Ann Berg: usunięto c@x.example')).toBeVisible()
  await changeLanguage('ru')
  show({ kind: 'stranger', address: 'd@x.example' })
  expect(screen.getByText(/^d@x.example: пришёл ответ/)).toBeVisible()
  await changeLanguage('en')
  show({ kind: 'somethingNew' })
  expect(screen.getByText('plain')).toBeVisible()
})
