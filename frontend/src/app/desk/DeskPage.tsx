import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '@/features/live/live'
import { OfflineNotice } from '@/features/live/OfflineNotice'
import { WhyView } from '@/features/routing/WhyView'
import { WriteFirst } from '@/features/outreach/WriteFirst'
import { CommandBar } from '@/features/search/CommandBar'
import { KeysHelp } from '@/features/search/KeysHelp'
import { SearchList } from '@/features/search/SearchList'
import { TaskList } from '@/features/task/TaskList'
import { AssignChoice } from '@/features/ticket/AssignChoice'
import { WorkSigns } from '@/features/work/WorkSigns'
import { ConflictDialog } from '@/features/ticket/ConflictDialog'
import { SidePanel } from '@/features/ticket/SidePanel'
import { TicketList } from '@/features/ticket/TicketList'
import { ViewEditor } from '@/features/ticket/ViewEditor'
import { TicketTable } from '@/features/ticket/TicketTable'
import { TicketPage } from '@/features/ticket/TicketPage'
import { BottomBar } from './BottomBar'
import css from './DeskPage.module.css'
import { QuietDesk } from './QuietDesk'
import { Rail } from './Rail'
import { desk } from './state'
import { useDesk } from './useDesk'
import { useDeskKeys } from './useDeskKeys'

const Wall = lazy(() => import('@/features/report/Wall').then((m) => ({ default: m.Wall })))

export function DeskPage() {
  const { t } = useTranslation('ticket')
  const { view, number } = useDesk()
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
  useDeskKeys()
  useEffect(() => {
    document.title = number ? `#${number} · Lanedesk` : 'Lanedesk'
  }, [number])

  const asking = why !== null && number !== undefined
  const showPanel = number !== undefined && !asking && !panelFolded && !phone && !small
  const thinRail = railFolded || !!narrow || asking || (showPanel && panel === 'process')
  const asTable = table && !phone && number === undefined && view !== 'tasks' && view !== 'search'
  const wall = view === 'wall' && number === undefined
  const showList = !asTable && !wall && (phone ? number === undefined : !listFolded && !asking)
  return (
    <div className={css.desk} data-phone={phone || undefined}>
      {!phone && <Rail folded={thinRail} />}
      {showList && (
        <section className={css.list} aria-label={t('list.label')}>
          {view === 'tasks' ? <TaskList /> : view === 'search' ? <SearchList /> : <TicketList />}
        </section>
      )}
      {(!phone || wall || number !== undefined) && (
        <main className={[css.main, asking ? css.beside : ''].join(' ')}>
          <OfflineNotice />
          {wall ? <Suspense><Wall /></Suspense> : asTable ? <TicketTable /> : number === undefined ? <QuietDesk /> : <TicketPage key={number} number={number} phone={!!phone} />}
        </main>
      )}
      {asking && (
        <aside className={css.why} aria-label={t('why')}>
          <WhyView number={number} />
        </aside>
      )}
      {showPanel && (
        <aside className={[css.panel, panel === 'process' ? css.wide : ''].join(' ')} aria-label={t('panel.label')}>
          <SidePanel number={number} />
        </aside>
      )}
      {phone && number === undefined && <BottomBar />}
      <CommandBar />
      <KeysHelp />
      <AssignChoice />
      <WriteFirst />
      <ViewEditor />
      <WorkSigns />
      <ConflictDialog />
    </div>
  )
}
