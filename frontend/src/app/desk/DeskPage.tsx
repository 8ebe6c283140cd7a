import { useMediaQuery } from '@mantine/hooks'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '@/features/live/live'
import { OfflineNotice } from '@/features/live/OfflineNotice'
import { WorkSigns } from '@/features/work/WorkSigns'
import { useRowShown } from '@/features/tab/useRow'
import { TicketList } from '@/features/ticket/TicketList'
import { afterPaint, useAfterPaint } from '@/shared/afterPaint'
import { Skeleton } from '@/shared/ui/Bits'
import { BottomBar } from './BottomBar'
import css from './DeskPage.module.css'
import { Dialogs } from './Dialogs'
import { EarlyWords } from './EarlyWords'
import { fetchAhead, SearchList, TabRow, TaskList, TicketTable, Wall, WhyView } from './onDemand'
import { OpenTicket, TicketSide } from './OpenTicket'
import { QuietDesk } from './QuietDesk'
import { Rail } from './Rail'
import { desk } from './state'
import { useGo, useNumber, useView } from './useDesk'
import { useDeskKeys } from './useDeskKeys'
import { useFollowing } from './useFollowing'

const loading = <Skeleton rows={6} height={72} />

/** Apart, so that what the keys look at does not draw the whole desk anew. */
function DeskKeys() {
  useDeskKeys()
  return null
}

export function DeskPage() {
  const { t } = useTranslation('ticket')
  const view = useView()
  const number = useNumber()
  const page = useFollowing(number)
  const beside = useAfterPaint(page, page)
  const { here } = useGo()
  const writes = desk.use((s) => s.composer !== null && s.composer.of === here())
  const why = desk.use((s) => s.why)
  const panel = desk.use((s) => s.panel)
  const panelFolded = desk.use((s) => s.panelFolded)
  const railFolded = desk.use((s) => s.railFolded)
  const listFolded = desk.use((s) => s.listFolded)
  const table = desk.use((s) => s.table)
  const phone = useMediaQuery('(max-width: 767px)', window.innerWidth < 768, { getInitialValueInEffect: false })
  const narrow = useMediaQuery('(max-width: 1279px)', false, { getInitialValueInEffect: false })
  const small = useMediaQuery('(max-width: 1099px)', false, { getInitialValueInEffect: false })
  useLive()
  useEffect(fetchAhead, [])
  useEffect(
    () =>
      afterPaint(() => {
        document.title = number ? `#${number} · Lanedesk` : 'Lanedesk'
      }),
    [number],
  )

  const asking = why !== null && number !== undefined
  const showPanel = number !== undefined && !asking && !panelFolded && !phone && !small
  const thinRail = railFolded || !!narrow || asking || (showPanel && panel === 'process')
  const asTable = table && !phone && number === undefined && view !== 'tasks' && view !== 'search'
  const wall = view === 'wall' && number === undefined
  const tabs = useRowShown(number) && !phone && !wall
  const showList = !asTable && !wall && (phone ? number === undefined : !listFolded && !asking)
  return (
    <div className={css.desk} data-phone={phone || undefined}>
      <DeskKeys />
      {/* before the page, so that a composer that is there at once has the cursor after it */}
      {writes && <EarlyWords />}
      {!phone && <Rail folded={thinRail} />}
      {showList && (
        <section className={css.list} aria-label={t('list.label')}>
          <Suspense fallback={loading}>{view === 'tasks' ? <TaskList /> : view === 'search' ? <SearchList /> : <TicketList />}</Suspense>
        </section>
      )}
      <div className={css.work}>
        {tabs && <Suspense fallback={null}><TabRow here={number} /></Suspense>}
        <div className={css.columns}>
          {(!phone || wall || number !== undefined) && (
            <main className={[css.main, asking ? css.beside : ''].join(' ')}>
              <OfflineNotice />
              <Suspense fallback={loading}>
                {wall ? <Wall /> : asTable ? <TicketTable /> : number === undefined ? <QuietDesk /> : <OpenTicket number={page ?? number} left={page !== number} phone={!!phone} tabs={tabs} />}
              </Suspense>
            </main>
          )}
          {asking && (
            <aside className={css.why} aria-label={t('why')}>
              <Suspense fallback={loading}><WhyView number={number} /></Suspense>
            </aside>
          )}
          {showPanel && (
            <TicketSide number={beside ?? number} left={beside !== number} wide={panel === 'process'} />
          )}
        </div>
      </div>
      {phone && number === undefined && <BottomBar />}
      <WorkSigns />
      <Dialogs />
    </div>
  )
}
