import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { moment } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Keycap, Skeleton } from '@/shared/ui/Bits'
import { Button } from '@/shared/ui/Button'
import { finder } from './Finder'
import css from './Home.module.css'
import { HomeSide } from './HomeSide'
import { incidentsQuery, modelsQuery, releasesQuery } from './models'
import { NewModel } from './NewModel'
import { PublishDialog } from './PublishDialog'
import { useCan } from './rights'
import { SolutionMap } from './SolutionMap'

/** The solution as a map: what decides, what runs, what acts, and what of it wants a look. */
export function Home() {
  const { t } = useTranslation('studio')
  const me = useMe()
  const can = useCan()
  const { data: models, error, isPending, refetch } = useQuery(modelsQuery)
  const { data: releases = [] } = useQuery(releasesQuery)
  const { data: incidents = [] } = useQuery(incidentsQuery)
  const [picked, setPicked] = useState<string | null>(null)
  const [making, setMaking] = useState<'process' | 'form' | null>(null)
  const [publishing, setPublishing] = useState(false)
  const drafts = (models ?? []).filter((m) => m.hasDraft)
  const failing = (models ?? []).reduce((sum, m) => sum + (m.failingCases ?? 0), 0)
  const stuck = incidents.reduce((sum, i) => sum + i.count, 0)
  const live = releases[0]
  const shown = models?.find((m) => `${m.kind}/${m.key}` === picked) ?? models?.find((m) => m.kind === 'process' && m.key === 'ticketLifecycle') ?? models?.[0]
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className={css.title}>
          <h1>{me.sample ? 'Northwind Services' : t('home.title')}</h1>
          <p className={css.facts}>
            {live && (
              <span>
                <i className={css.live} aria-hidden /> {t('home.live', { time: moment(live.publishedAt ?? live.at ?? 0) })}
              </span>
            )}
            {drafts.length > 0 && <span className={css.draft}>{t('home.drafts', { count: drafts.length })}</span>}
            {failing > 0 && <span className={css.bad}>{t('home.failing', { count: failing })}</span>}
            {stuck > 0 && <span className={css.bad}>{t('home.incidents', { count: stuck })}</span>}
          </p>
        </div>
        <button type="button" className={css.find} onClick={() => finder.set({ open: true })}>
          <IconSearch size={16} stroke={2} aria-hidden />
          <span>{t('find')}</span>
          <Keycap>Ctrl K</Keycap>
        </button>
        {can.design && (
          <Menu position="bottom-end" width={200}>
            <Menu.Target>
              <Button size="l" icon={<IconPlus size={16} stroke={2} aria-hidden />}>{t('new.button')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setMaking('process')}>{t('new.process')}</Menu.Item>
              <Menu.Item onClick={() => setMaking('form')}>{t('new.form')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        {(can.publish || can.design) && drafts.length > 0 && (
          <Button look="primary" size="l" onClick={() => setPublishing(true)}>
            {t('home.publish', { count: drafts.length })}
          </Button>
        )}
      </header>
      {isPending && <Skeleton rows={8} height={56} />}
      {error && (
        <div className={css.error}>
          <LoadError error={error} retry={() => void refetch()} />
        </div>
      )}
      {models && models.length === 0 && <p className={css.error}>{t('home.empty')}</p>}
      {models && models.length > 0 && (
        <div className={css.body}>
          <SolutionMap models={models} picked={shown ? `${shown.kind}/${shown.key}` : null} onPick={setPicked} />
          {shown && <HomeSide key={`${shown.kind}/${shown.key}`} model={shown} />}
        </div>
      )}
      {making && <NewModel kind={making} onClose={() => setMaking(null)} />}
      {publishing && <PublishDialog models={drafts} onClose={() => setPublishing(false)} />}
    </div>
  )
}
