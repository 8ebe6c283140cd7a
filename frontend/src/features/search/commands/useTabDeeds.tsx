import { IconPin, IconPinnedOff, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openTabs } from '@/features/tab/openTabs'
import { useTabs } from '@/features/tab/useTabs'
import type { Ticket } from '@/features/ticket/model'
import { iconLook, type Deed } from './model'

/** What one may do with the tab of the open ticket. */
export function useTabDeeds(ticket: Ticket | undefined): Deed[] {
  const { t } = useTranslation('tab')
  const { pin, close, closeOthers } = useTabs()
  if (!ticket) return []
  const n = ticket.number
  const { tabs } = openTabs.get()
  const pinned = tabs.some((tab) => tab.number === n && tab.hold === 'pinned')
  const Pin = pinned ? IconPinnedOff : IconPin
  const hold = pinned ? 'loosen' : 'keep'
  const cross = <IconX {...iconLook} />
  return [
    { key: hold, name: t(hold), lead: <Pin {...iconLook} />, keys: ['t'], act: () => pin(n) },
    ...(tabs.length > 1
      ? [
          { key: 'close', name: t('close'), lead: cross, keys: ['q'], act: () => close(n) },
          { key: 'closeOthers', name: t('closeOthers'), lead: cross, act: () => closeOthers(n) },
        ]
      : []),
  ]
}
