import { IconChevronRight, IconSitemap, IconTag, IconUser, IconUsers } from '@tabler/icons-react'
import { lazy, memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { choosePanel, desk, fold, type PanelTab } from '@/app/desk/state'
import { PersonTab } from '@/features/people/PersonTab'
import { ParticipantsTab } from '@/features/session/ParticipantsTab'
import { Skeleton } from '@/shared/ui/Bits'
import { IconButton } from '@/shared/ui/Button'
import { useTicket } from './data'
import css from './SidePanel.module.css'
import { TicketTab } from './TicketTab'

const ProcessTab = lazy(() => import('@/features/operations/ProcessTab').then((m) => ({ default: m.ProcessTab })))

const tabs: { key: PanelTab; Icon: typeof IconTag }[] = [
  { key: 'ticket', Icon: IconTag },
  { key: 'person', Icon: IconUser },
  { key: 'process', Icon: IconSitemap },
  { key: 'people', Icon: IconUsers },
]

/** @param onHide closes it where it lies over the page; else it is folded away */
export const SidePanel = memo(function SidePanel({ number, onHide }: { number: number; onHide?: () => void }) {
  const { t } = useTranslation('ticket')
  const chosen = desk.use((s) => s.panel)
  const { data: ticket, error } = useTicket(number)
  return (
    <>
      <div className={css.head}>
        <div role="tablist" aria-label={t('panel.label')} className={css.tabs}>
          {tabs.map(({ key, Icon }) => (
            <button
              key={key}
              type="button"
              role="tab"
              id={`tab-${key}`}
              aria-selected={key === chosen}
              aria-controls="panel"
              aria-label={t(`panel.${key}`)}
              title={t(`panel.${key}`)}
              className={css.tab}
              onClick={() => choosePanel(key)}
            >
              <Icon size={16} stroke={2} aria-hidden />
              {key === chosen && <span>{t(`panel.${key}`)}</span>}
              {key === 'process' && ticket?.incident && <i className={css.incident} />}
            </button>
          ))}
        </div>
        <IconButton label={t('panel.hide')} keys="]" onClick={() => (onHide ? onHide() : fold('panelFolded'))}>
          <IconChevronRight size={16} stroke={2} aria-hidden />
        </IconButton>
      </div>
      <div className={css.body} role="tabpanel" id="panel" aria-labelledby={`tab-${chosen}`} tabIndex={0}>
        {!ticket ? (
          !error && <Skeleton rows={6} height={40} />
        ) : (
          <Suspense fallback={<Skeleton rows={6} height={48} />}>
            {chosen === 'ticket' && <TicketTab key={number} ticket={ticket} />}
            {chosen === 'person' && <PersonTab key={number} ticket={ticket} />}
            {chosen === 'process' && <ProcessTab key={number} number={number} />}
            {chosen === 'people' && <ParticipantsTab key={number} ticket={ticket} />}
          </Suspense>
        )}
      </div>
    </>
  )
})
