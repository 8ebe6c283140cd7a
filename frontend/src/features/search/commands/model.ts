import type { ReactNode } from 'react'
import type { Step } from '@/app/desk/state'
import type { Ticket } from '@/features/ticket/model'

/** What the commands act on: the open ticket, or those ticked in the list. */
export interface Target {
  numbers: number[]
  ticket?: Ticket
}

export const iconLook = { size: 16, stroke: 2, 'aria-hidden': true } as const

/** Something done at once. */
export interface Deed {
  key: string
  name: string
  lead: ReactNode
  keys?: string[]
  act: () => void
}

/** A value one may choose in the second step, or name at once: "priority high". */
export interface Value {
  step: Step
  key: string
  /** the value alone, as the second step shows it */
  name: string
  lead?: ReactNode
  hint?: string
  act: () => void
}
