import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useReadAhead } from '@/features/ticket/ahead'
import { Skeleton } from '@/shared/ui/Bits'
import css from './DeskPage.module.css'
import { SidePanel, TicketPage } from './onDemand'
import { useLeft } from './useLeft'

/** The page of a tab as soon as there is a row of them. `left` when it is still that of the ticket one has left. */
export function OpenTicket({ number, left, phone, tabs }: { number: number; left: boolean; phone: boolean; tabs: boolean }) {
  useReadAhead(number)
  const box = useLeft<HTMLDivElement>(left)
  return (
    <div
      ref={box}
      id="ticket"
      className={[css.ticket, left ? css.left : ''].join(' ')}
      aria-busy={left}
      role={tabs ? 'tabpanel' : undefined}
      aria-labelledby={tabs ? `ticket-${number}` : undefined}
    >
      <TicketPage key={number} number={number} phone={phone} />
    </div>
  )
}

/** What stands beside the ticket; `left` as there. */
export function TicketSide({ number, left, wide }: { number: number; left: boolean; wide: boolean }) {
  const { t } = useTranslation('ticket')
  const box = useLeft<HTMLElement>(left)
  return (
    <aside
      ref={box}
      className={[css.panel, wide ? css.wide : '', left ? css.left : ''].join(' ')}
      aria-busy={left}
      aria-label={t('panel.label')}
    >
      <Suspense fallback={<Skeleton rows={6} height={72} />}>
        <SidePanel number={number} />
      </Suspense>
    </aside>
  )
}
