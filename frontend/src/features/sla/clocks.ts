import { queryOptions } from '@tanstack/react-query'
import i18next from 'i18next'
import { items } from '@/features/people/presence'
import { api, ApiError, type Page } from '@/shared/api'
import { clock, daysAhead, duration, moment, ms } from '@/shared/format'
import type { Due } from './due'

export interface Clock extends Due {
  id?: string
  metAt?: string
  target?: string
  policy?: string
  schedule?: string
  targetMinutes?: number
  proof?: Proof
}

/** Why a clock is due when it is: what counted and what paused, with the running sum. */
export interface Proof {
  sumSeconds: number
  sumEqualsTarget: boolean
  pieces: { from: string; to: string; schedule?: string; pausedBy?: string; addsSeconds: number; sumSeconds: number }[]
}

export const clocksQuery = (number: number) =>
  queryOptions({
    queryKey: ['clocks', number],
    queryFn: async (): Promise<Clock[]> => {
      try {
        return items(await api.get<Clock[] | Page<Clock>>(`/tickets/${number}/clocks`))
      } catch (e) {
        if (e instanceof ApiError && e.status === 404) return []
        throw e
      }
    },
  })

/** Pairs of what and how much: every stretch that counts with what it adds, then the sum; without a proof what is known. */
export function proofOf(c: Clock): [string, string][] {
  if (c.proof?.pieces.length) {
    const lines = c.proof.pieces.map((p): [string, string] => [
      `${moment(p.from)} – ${daysAhead(ms(p.to), ms(p.from)) === 0 ? clock(p.to) : moment(p.to)}`,
      p.pausedBy ? i18next.t('sla:paused') : `+ ${duration(p.addsSeconds * 1000)}`,
    ])
    return [...lines, ['used', duration(c.proof.sumSeconds * 1000) + (c.proof.sumEqualsTarget ? ' ✓' : '')]]
  }
  const known: [string, string | undefined][] = [
    ['policy', c.policy],
    ['target', c.target],
    ['schedule', c.schedule],
    ['started', c.startedAt],
    ['due', c.at],
  ]
  return known.filter((k): k is [string, string] => !!k[1])
}
