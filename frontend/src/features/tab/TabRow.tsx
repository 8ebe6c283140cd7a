import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useGo } from '@/app/desk/useDesk'
import css from './TabRow.module.css'
import { TabItem } from './TabItem'
import type { Tab } from './tabs'
import { useRow } from './useRow'
import { useTabs } from './useTabs'
import { useTabTickets } from './useTabTickets'
import { WaitingChats } from './WaitingChats'

/** The conversations a person has open, and the chats that wait for him. */
export function TabRow({ here }: { here: number | undefined }) {
  const { tabs, chats } = useRow(here)
  return (
    <div className={css.row}>
      {tabs.length > 0 && <Tabs tabs={tabs} here={here} />}
      {chats.length > 0 && <WaitingChats chats={chats} />}
    </div>
  )
}

function Tabs({ tabs, here }: { tabs: Tab[]; here: number | undefined }) {
  const { t } = useTranslation('tab')
  const { open } = useGo()
  const { close, pin } = useTabs()
  const tickets = useTabTickets(tabs, here)
  const list = useRef<HTMLDivElement>(null)
  const reached = tabs.some((tab) => tab.number === here) ? here : tabs[0]!.number
  const focus = (at: number) => list.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus()
  /** Arrows only move the focus: going through tickets one by one would mark them as read. */
  const press = (e: KeyboardEvent, at: number) => {
    const last = tabs.length - 1
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[e.key]
    if (to !== undefined) focus(to)
    else if (e.key === 'Delete') {
      focus(at === last ? at - 1 : at + 1)
      close(tabs[at]!.number)
    } else return
    e.preventDefault()
  }
  return (
    <div ref={list} role="tablist" aria-label={t('label')} className={css.tabs}>
      {tabs.map((tab, i) => (
        <TabItem
          key={tab.number}
          tab={tab}
          ticket={tickets[i]}
          here={tab.number === here}
          reached={tab.number === reached}
          onOpen={() => open(tab.number)}
          onPin={() => pin(tab.number)}
          onClose={() => close(tab.number)}
          onKeyDown={(e) => press(e, i)}
        />
      ))}
    </div>
  )
}
