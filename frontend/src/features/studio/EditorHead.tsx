import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio, type Section } from '@/app/studio/useStudio'
import css from './EditorHead.module.css'

interface Tab {
  key: string
  label: string
  count?: ReactNode
  bad?: string
}
interface Props {
  section: Section
  title: string
  version?: number | null
  draft: boolean
  tabs?: Tab[]
  tab?: string
  onTab?: (key: string) => void
  middle?: ReactNode
  children?: ReactNode
}

/** The one line above every editor: where one is, what it is, how it stands, what to do with it. */
export function EditorHead({ section, title, version, draft, tabs = [], tab, onTab, middle, children }: Props) {
  const { t } = useTranslation('studio')
  const { go } = useStudio()
  return (
    <header className={css.head}>
      <nav className={css.crumbs} aria-label={t('crumbs')}>
        <a
          href={`/studio/${section}`}
          onClick={(e) => {
            if (e.metaKey || e.ctrlKey) return
            e.preventDefault()
            go(section)
          }}
        >
          {t(`nav.${section}`)}
        </a>
        <IconChevronRight size={14} stroke={2} aria-hidden />
        <h1>{title}</h1>
      </nav>
      <span className={[css.badge, draft ? css.draft : css.live].join(' ')}>
        <i aria-hidden />
        {draft ? (version ? t('draftOf', { version }) : t('draftNew')) : t('liveVersion', { version: version ?? 1 })}
      </span>
      {tabs.length > 0 && (
        <div className={css.tabs} role="tablist" aria-label={title}>
          {tabs.map((x) => (
            <button key={x.key} type="button" role="tab" aria-selected={tab === x.key} className={css.tab} onClick={() => onTab?.(x.key)}>
              {x.label} {x.count !== undefined && <small>{x.count}</small>} {x.bad && <b>{x.bad}</b>}
            </button>
          ))}
        </div>
      )}
      {middle}
      <span className={css.space} />
      {children}
    </header>
  )
}
