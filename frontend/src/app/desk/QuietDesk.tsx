import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { IconAlarm, IconHelp, IconInbox, IconSearch, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { useAgents } from '@/features/people/presence'
import { dayWords } from '@/features/sla/due'
import { countersQuery, listQuery } from '@/features/ticket/data'
import { useVerbs } from '@/features/ticket/verbs'
import { exact, ms } from '@/shared/format'
import { useNow } from '@/shared/now'
import { Keycap } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import css from './QuietDesk.module.css'
import { desk } from './state'
import { useList } from './useDesk'

const SHOWN = 4

/** No ticket is open: says how the desk stands, what comes back when, and what to do meanwhile. */
export function QuietDesk() {
  const { t } = useTranslation('ticket')
  const now = useNow()
  const me = useMe()
  const { view, go, open } = useList()
  const { wake } = useVerbs()
  const { data: counters } = useQuery(countersQuery)
  const { data: agents = [] } = useAgents()
  const { data } = useInfiniteQuery(listQuery({ view: 'deferred' }))
  const asleep = (data?.pages.flatMap((p) => p.items) ?? [])
    .filter((x) => x.deferredUntil)
    .sort((a, b) => ms(a.deferredUntil!) - ms(b.deferredUntil!))
  const next = asleep[0]
  if (!counters) return null
  const count = view === 'tasks' ? 0 : (counters?.[view as 'new'] ?? counters?.views?.[view] ?? 0)
  const own = agents.find((a) => a.id === me.id)
  const title = count > 0 ? t('quiet.choose') : next ? t('quiet.clearUntil', { time: dayWords(ms(next.deferredUntil!), now) }) : t('quiet.clear')
  return (
    <div className={css.quiet}>
      <div className={css.inner}>
        <h1>{title}</h1>
        <p className={css.about}>
          {count > 0 ? t('quiet.waiting', { count }) : t('quiet.asleep', { count: asleep.length })}{' '}
          {own?.limit ? t('quiet.load', { n: own.load, of: own.limit }) : ''}
        </p>
        {asleep.length > 0 && (
          <ul className={css.card}>
            {asleep.slice(0, SHOWN).map((x) => (
              <li key={x.number}>
                <IconAlarm size={16} stroke={2} aria-hidden />
                <button type="button" className={css.ticket} onClick={() => open(x.number)}>
                  <strong>#{x.number}</strong> {x.subject}
                </button>
                <span className={css.when} title={exact(x.deferredUntil!)}>
                  {t('list.returns', { time: dayWords(ms(x.deferredUntil!), now) })}
                </span>
                <Button onClick={() => void wake(x.number)}>{t('act.return')}</Button>
              </li>
            ))}
          </ul>
        )}
        <h2>{t('quiet.meanwhile')}</h2>
        <ul className={css.hints}>
          <Hint icon={<IconUser size={16} stroke={2} aria-hidden />} keys={['g', 'm']} onClick={() => go('mine')}>
            {t('quiet.mine', { count: counters?.mine ?? 0 })}
          </Hint>
          <Hint icon={<IconInbox size={16} stroke={2} aria-hidden />} keys={['g', 'n']} onClick={() => go('new')}>
            {t('quiet.new', { count: counters?.new ?? 0 })}
          </Hint>
          <Hint icon={<IconSearch size={16} stroke={2} aria-hidden />} keys={['Ctrl', 'K']} onClick={() => desk.set({ command: true })}>
            {t('quiet.find')}
          </Hint>
          <Hint icon={<IconHelp size={16} stroke={2} aria-hidden />} keys={['?']} onClick={() => desk.set({ help: true })}>
            {t('quiet.keys')}
          </Hint>
        </ul>
      </div>
    </div>
  )
}

function Hint({ icon, keys, onClick, children }: { icon: ReactNode; keys: string[]; onClick: () => void; children: ReactNode }) {
  return (
    <li>
      <button type="button" onClick={onClick}>
        {icon}
        <span>{children}</span>
        {keys.map((k) => (
          <Keycap key={k}>{k}</Keycap>
        ))}
      </button>
    </li>
  )
}
