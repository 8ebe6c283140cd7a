import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useCallback } from 'react'
import { query } from '@/shared/api'

export type Section = 'home' | 'rules' | 'processes' | 'tables' | 'forms' | 'blocks' | 'schedules' | 'translations' | 'releases' | 'incidents'

/** Where one is in the studio: the address is the only place that knows. */
export function useStudio() {
  const path = useRouterState({ select: (s) => s.location.pathname })
  const search = useRouterState({ select: (s) => s.location.search }) as Record<string, unknown>
  const navigate = useNavigate()
  const [, , section, key] = path.split('/')
  const go = useCallback(
    (to: string, replace = false) => void navigate({ href: `/studio/${to}`, replace }),
    [navigate],
  )
  const param = (name: string) => (search[name] === undefined ? undefined : String(search[name]))
  /** changes parts of the address and keeps the rest */
  const set = (change: Record<string, string | undefined>, replace = true) =>
    void navigate({ href: path + query({ ...(search as Record<string, string>), ...change }), replace })
  return { section: (section || 'home') as Section, key: key ? decodeURIComponent(key) : undefined, param, go, set }
}
