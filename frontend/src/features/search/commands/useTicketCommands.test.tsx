import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changeLanguage } from '@/app/i18n'
import { desk, type Step } from '@/app/desk/state'
import type { Ticket, TicketVerb } from '@/features/ticket/model'
import type { Target } from './model'
import { useTicketCommands } from './useTicketCommands'

vi.mock('@/features/tab/useTabs', () => ({ useTabs: () => ({}) }))

const answers: Record<string, unknown[]> = {
  priorities: [{ key: 'normal', name: { en: 'Normal' } }, { key: 'high', name: { en: 'High', ru: 'Высокий', pl: 'Wysoki' } }],
  statuses: [{ key: 'open', class: 'open', name: 'Open' }, { key: 'resolved', class: 'resolved', name: 'Solved' }, { key: 'closed', class: 'closed', name: 'Closed' }],
  groups: [{ key: 'network', name: 'Network' }, { key: 'billing', name: 'Billing' }],
  macros: [{ key: 'm', name: 'Escalate' }],
  tags: [{ tag: 'vpn', tickets: 3 }],
}
const all: TicketVerb[] = ['reply', 'note', 'assign', 'resolve', 'close']
const ticket = (actions: TicketVerb[]) =>
  ({ number: 7, version: 1, subject: 'x', status: { key: 'open', class: 'open' }, priority: 'normal', tags: ['vip'], group: { key: 'billing' }, actions }) as unknown as Ticket
const one = (actions = all): Target => ({ numbers: [7], ticket: ticket(actions) })

let asked: { path: string; body: unknown }[]
beforeEach(() => {
  asked = []
  desk.set({ step: null })
  vi.spyOn(window, 'fetch').mockImplementation((input, init) => {
    const path = input instanceof Request ? input.url : String(input)
    if (init?.method && init.method !== 'GET') asked.push({ path, body: JSON.parse(String(init.body)) })
    const q = new URL(path, 'http://desk').searchParams.get('q') ?? ''
    const items = (answers[/v1\/(\w+)/.exec(path)?.[1] ?? ''] ?? []).filter((i) => JSON.stringify(i).includes(q))
    return Promise.resolve(new Response(JSON.stringify({ items }), { headers: { 'Content-Type': 'application/json' } }))
  })
})

async function list(words: string, target: Target, step: Step | null = null) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>
  const { result } = renderHook(() => useTicketCommands(words, target, step), { wrapper })
  await waitFor(() => expect(client.isFetching()).toBe(0))
  return {
    first: () => result.current.first.map((c) => String(c.name)),
    last: () => result.current.last.map((c) => String(c.name)),
    take: (name: string) => act(() => result.current.first.find((c) => c.name === name)!.act()),
  }
}

describe('[H06] the commands of a ticket', () => {
  it('are all its menus offer, with their keys, and nothing it may not', async () => {
    const names = (await list('', one())).first()
    for (const name of ['Reply', 'Close', 'Add a tag…', 'Remove a tag…', 'Change the priority…', 'Change the status…', 'Move to a group…', 'Apply a macro…', 'Copy link'])
      expect(names).toContain(name)
    expect(names).not.toContain('Reopen')
    const few = (await list('', one(['note']))).first()
    for (const name of ['Close', 'Change the status…', 'Move to a group…']) expect(few).not.toContain(name)
  })
  it('name a value at once', async () => {
    expect((await list('prio high', one())).first()).toEqual(['Priority: High'])
    expect((await list('status clo', one())).first()).toEqual(['Status: Closed'])
    expect((await list('move net', one())).first()).toEqual(['Move to Network'])
    expect((await list('tag Printer room', one())).first()[0]).toBe('Add the tag printer-room')
    expect((await list('untag vip', one())).first()).toEqual(['Remove the tag vip'])
  })
  it('never change what was only looked for', async () => {
    const found = await list('vip', one())
    expect(found.first()).toEqual([])
    expect(found.last()).toEqual(['Remove the tag vip'])
    expect((await list('tag vip', one())).first()).toEqual([])
  })
  it('are found in the language of the page', async () => {
    await act(() => changeLanguage('ru'))
    expect((await list('закрыть', one())).first()[0]).toBe('Закрыть')
    expect((await list('приоритет высокий', one())).first()).toEqual(['Приоритет: Высокий'])
    await act(() => changeLanguage('pl'))
    expect((await list('zamknij', one())).first()[0]).toBe('Zamknij')
    expect((await list('etykieta drukarka', one())).first()[0]).toBe('Dodaj etykietę drukarka')
    await act(() => changeLanguage('en'))
  })
  it('ask for the value in a second step, where what is typed stands first', async () => {
    const bar = await list('', one())
    await bar.take('Add a tag…')
    expect(desk.get()).toMatchObject({ command: true, step: 'tag', typed: '' })
    expect((await list('vp', one(), 'tag')).first()).toEqual(['vp', 'vpn'])
    expect((await list('', one(), 'priority')).first()).toEqual(['High'])
  })
  it('go to all ticked tickets as one order', async () => {
    const bar = await list('tag printer', { numbers: [7, 8] })
    await bar.take('Add the tag printer')
    expect(asked[0]).toMatchObject({ path: expect.stringContaining('/bulk'), body: { numbers: [7, 8], action: 'tags', value: ['printer'] } })
    expect((await list('', { numbers: [7, 8] })).first()).not.toContain('Reply')
  })
})
