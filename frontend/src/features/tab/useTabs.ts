import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useGo, useNumber } from '@/app/desk/useDesk'
import { useMe } from '@/features/access/me'
import { afterPaint } from '@/shared/afterPaint'
import type { Keys } from '@/shared/keys'
import { toast } from '@/shared/ui/toasts'
import { drop, dropOthers, keepTab, openTabs, restore, togglePin, visited } from './openTabs'
import { beside } from './tabs'

/** What one does with the open conversations. */
export function useTabs() {
  const { t } = useTranslation('tab')
  const client = useQueryClient()
  const { here, open, close } = useGo()
  return {
    keep: (number: number) => keepTab(client, number, here()),
    pin(number: number) {
      togglePin(number)
      const { tabs } = openTabs.get()
      // no row shows it yet
      if (tabs.length === 1 && tabs[0]!.hold === 'pinned') toast(t('kept', { number }))
    },
    close(number: number) {
      const next = beside(openTabs.get().tabs, number)
      drop(number)
      if (number !== here()) return
      if (next === undefined) close()
      else open(next)
    },
    closeOthers: dropOthers,
  }
}

/** Takes along which ticket is open now, and gives the keys of the row. */
export function useTabKeys(): Keys {
  const client = useQueryClient()
  const me = useMe()
  const number = useNumber()
  const { here, open: go } = useGo()
  const { pin, close } = useTabs()
  const tabs = openTabs.use((s) => s.tabs)
  useLayoutEffect(() => restore(me.id), [me.id])
  useEffect(() => {
    return number === undefined ? undefined : afterPaint(() => visited(client, number))
  }, [client, number, me.id])
  const act = (what: (number: number) => void) => () => {
    const now = here()
    if (now !== undefined) what(now)
  }
  return {
    t: act(pin),
    q: act(close),
    ...(tabs.length > 1 ? Object.fromEntries(tabs.map((tab, i) => [`alt+${i + 1}`, () => go(tab.number)])) : {}),
  }
}
