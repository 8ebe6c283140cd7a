import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, query, type Page } from '@/shared/api'

export interface Service {
  key: string
  name: string
  description: string
  category?: { key: string; name: string }
  icon?: string
  targetDays?: number
  targetHours?: number
  cost?: number
  currency?: string
}

export interface ServiceOffer {
  service: Service
  form?: Record<string, unknown>
  promisedAt?: string
  zone?: string
  approvers: string[]
  /** it needs an approval that nobody can give yet */
  unapproved: boolean
}

export interface Step {
  name: string
  state: 'passed' | 'current' | 'ahead'
  at?: string
}

export interface RequestLine {
  number: number
  title: string
  service?: { key: string; name: string; icon?: string }
  state: 'open' | 'done'
  yourTurn: boolean
  line: { steps: Step[]; text?: string }
  promisedAt?: string
  zone?: string
  lastSnippet?: string
  lastBy?: string
  createdAt: string
  updatedAt: string
  mine: boolean
}

export interface Said {
  id: string
  mine: boolean
  name: string
  text: string
  at: string
  attachments: { id: string; name: string; contentType: string; size: number }[]
  /** answers offered as buttons, while nobody has said anything since */
  choices: string[]
}

export interface RequestWhole {
  request: RequestLine
  answers: { label: string; value: string }[]
  messages: Said[]
  approvals: { name: string; state: 'open' | 'approved' | 'declined'; at?: string; comment?: string }[]
  actions: ('answer' | 'confirm' | 'reopen' | 'remind' | 'withdraw')[]
  again?: { service: string; values: Record<string, unknown>; cost?: number; currency?: string; watchers: string[] }
  /** the order of several things it belongs to */
  order?: string
}

export interface Approval {
  id: string
  number: number
  title: string
  requester: string
  answers: { label: string; value: string }[]
  promisedAt?: string
  state: 'open' | 'approved' | 'declined' | 'gone'
  forPerson?: string
  comment?: string
  createdAt: string
  endedAt?: string
}

export const servicesQuery = queryOptions({
  queryKey: ['services'],
  queryFn: () => api.get<Page<Service>>('/services').then((p) => p.items),
})

/** Money as the reader writes it; whole units. */
export function money(cost: number, currency: string | undefined, language: string): string {
  try {
    return new Intl.NumberFormat(language, currency ? { style: 'currency', currency, maximumFractionDigits: 0 } : {}).format(cost)
  } catch {
    return `${cost} ${currency ?? ''}`.trim()
  }
}

export interface OrderDraft {
  answers: Record<string, unknown>
  text?: string
  updatedAt?: string
}
export const draftPath = (service: string) => `/services/${encodeURIComponent(service)}/draft`
export const draftQuery = (service: string) =>
  queryOptions({ queryKey: ['orderDraft', service], queryFn: () => api.get<OrderDraft>(draftPath(service)), staleTime: 0, gcTime: 0 })

export const offerQuery = (key: string) =>
  queryOptions({ queryKey: ['services', key], queryFn: () => api.get<ServiceOffer>(`/services/${encodeURIComponent(key)}`) })

export const requestsQuery = (state: 'open' | 'done' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', state],
    queryFn: ({ pageParam }) => api.get<Page<RequestLine>>(`/requests${query({ state, cursor: pageParam })}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  })

/** @param path requests/4102, or track/<token> for a guest */
export const requestQuery = (path: string) =>
  queryOptions({ queryKey: ['requests', path], queryFn: () => api.get<RequestWhole>(`/${path}`, { open: path.startsWith('track/') }) })

export const countQuery = queryOptions({
  queryKey: ['requests', 'count'],
  queryFn: () => api.get<{ open: number }>('/requests/count').then((c) => c.open),
})

export const approvalsQuery = (state: 'open' | 'decided') =>
  queryOptions({
    queryKey: ['approvals', state],
    queryFn: () => api.get<Page<Approval>>(`/approvals${query({ state })}`).then((p) => p.items),
  })
