import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api'
import { money, type RequestLine } from './model'

export interface Money {
  amount: number
  currency?: string
}

export interface BasketItem {
  id: string
  /** missing when it cannot be ordered any more */
  service?: { key: string; name: string; icon?: string }
  answers: { label: string; value: string }[]
  values: Record<string, unknown>
  text?: string
  quantity: number
  cost?: Money
  promisedAt?: string
  zone?: string
}

export interface Basket {
  items: BasketItem[]
  requests: number
  cost: Money[]
  promisedAt?: string
  zone?: string
  approvers: string[]
  /** it needs an approval that nobody can give yet */
  unapproved: boolean
}

export interface Order {
  id: string
  orderedAt: string
  requests: RequestLine[]
  withdrawable: number[]
}

export const mostOfOne = 20

/** @returns null for what nobody can order: no number, part of one, none, or more than the server takes */
export function quantityOf(text: string): number | null {
  const n = Number(text)
  return /^\d+$/.test(text.trim()) && n >= 1 && n <= mostOfOne ? n : null
}

export const basketQuery = queryOptions({ queryKey: ['basket'], queryFn: () => api.get<Basket>('/basket') })

export const orderQuery = (id: string) => queryOptions({ queryKey: ['requests', 'order', id], queryFn: () => api.get<Order>(`/orders/${id}`) })

/** Sums of different currencies stand side by side. */
export function sums(cost: Money[], language: string): string | undefined {
  return cost.length === 0 ? undefined : cost.map((c) => money(c.amount, c.currency, language)).join(' + ')
}
