import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconCheck, IconPencil, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { moment, named } from '@/shared/format'
import { Button } from '@/shared/ui/Button'
import css from './HomeSide.module.css'
import { KindIcon } from './KindIcon'
import { casesQuery, runningQuery, sectionOf, versionsQuery, type ModelItem } from './models'

/** What there is to say about the picked model: versions, scenarios, incidents, and the ways into it. */
export function HomeSide({ model: m }: { model: ModelItem }) {
  const { t } = useTranslation('studio')
  const { go } = useStudio()
  const { data: versions = [] } = useQuery({ ...versionsQuery(m.kind, m.key), retry: false })
  const { data: cases = [] } = useQuery({ ...casesQuery(m.kind, m.key), retry: false })
  const { data: running } = useQuery({ ...runningQuery(m.key), enabled: m.kind === 'process', retry: false })
  const open = (rest = '') => go(`${sectionOf[m.kind]}/${m.key}${rest}`)
  const red = cases.filter((c) => c.ok === false)
  const live = versions[0]
  return (
    <aside className={css.side} aria-label={named(m.name)}>
      <section>
        <h2 className={css.title}>
          <KindIcon kind={m.kind} /> {named(m.name)}
        </h2>
        <p className={css.hint}>{t(`about.${m.key}`, { defaultValue: t(`about.${m.kind}`) })}</p>
        <div className={css.buttons}>
          <Button onClick={() => open()}>{m.hasDraft ? t('openDraft') : t('open')}</Button>
          {versions.length > 0 && (
            <Button look="plain" onClick={() => open('?tab=versions')}>
              {t('compare')}
            </Button>
          )}
        </div>
      </section>
      {(live || m.hasDraft) && (
        <section>
          <h3>{t('tab.versions')}</h3>
          {live && (
            <p className={css.line}>
              <IconCheck size={16} stroke={2} aria-hidden className={css.ok} />
              <span>
                <strong>{t('liveVersion', { version: live.version })}</strong> {live.publishedAt && t('since', { time: moment(live.publishedAt) })}
              </span>
              <small>{live.author}</small>
            </p>
          )}
          {m.hasDraft && (
            <p className={css.line}>
              <IconPencil size={16} stroke={2} aria-hidden className={css.draft} />
              <strong>{t('draftWord')}</strong>
              <small>{m.updatedAt && moment(m.updatedAt)}</small>
            </p>
          )}
        </section>
      )}
      {cases.length > 0 && (
        <section>
          <h3>
            {t('tab.scenarios')} <small>{red.length ? t('scenarios.failing', { count: red.length }) : t('scenarios.count', { count: cases.length })}</small>
          </h3>
          {red.map((c) => (
            <p key={c.name} className={css.line}>
              <IconX size={16} stroke={2} aria-hidden className={css.bad} />
              <strong>{c.name}</strong>
            </p>
          ))}
          <button type="button" className={css.link} onClick={() => open('?tab=scenarios')}>
            {t('scenarios.show')}
          </button>
        </section>
      )}
      {!!running?.incidents.length && (
        <section>
          <h3>{t('nav.incidents')}</h3>
          {running.incidents.map((i, n) => (
            <p key={n} className={css.line}>
              <IconAlertTriangle size={16} stroke={2} aria-hidden className={css.bad} />
              <span>
                <strong>{i.message}</strong> {t('tickets', { count: i.count })}
              </span>
            </p>
          ))}
          <button type="button" className={css.link} onClick={() => open('?tab=running')}>
            {t('running.show')}
          </button>
        </section>
      )}
    </aside>
  )
}
