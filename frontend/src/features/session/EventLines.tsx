import { IconBolt, IconChevronDown, IconHistory, IconSitemap } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { useWords } from '@/features/ticket/words'
import { exact, when } from '@/shared/format'
import { useNow } from '@/shared/now'
import css from './EventLines.module.css'
import { changedFields, type Line } from './flow'

/** Machines speak in thin lines and one sentence, with "why?" at the end of it; the rest is folded. */
export function EventLines({ lines }: { lines: Line[] }) {
  const { t } = useTranslation('session')
  const [open, setOpen] = useState(false)
  const [first, ...rest] = lines
  return (
    <div className={css.group} role="note" aria-label={t('system')}>
      <One line={first!}>
        <span className={css.rule} />
        {rest.length > 0 && (
          <button type="button" className={css.more} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('moreChanges', { count: rest.length })}
            <IconChevronDown size={12} stroke={2} aria-hidden style={open ? { rotate: '180deg' } : undefined} />
          </button>
        )}
      </One>
      {open && rest.map((line) => <One key={line.id} line={line} timed />)}
    </div>
  )
}

function One({ line, timed, children }: { line: Line; timed?: boolean; children?: React.ReactNode }) {
  const { t } = useTranslation('session')
  const now = useNow()
  const { Icon, why, link, name } = sourceOf(line)
  const words = useLineWords(line)
  return (
    <div className={css.line}>
      <Icon size={16} stroke={2} aria-hidden />
      <span className={css.words} title={exact(line.at)}>
        {words}
      </span>
      {why !== undefined && (
        <button type="button" className={css.why} onClick={() => desk.set({ why })}>
          {t('why')}
        </button>
      )}
      {link !== undefined && (
        <a className={css.why} href={link} target="_blank" rel="noreferrer" aria-label={t('openOf', { name })}>
          {t('open')}
        </a>
      )}
      {children}
      {timed && <time className={css.time}>{when(line.at, now)}</time>}
    </div>
  )
}

interface Source {
  Icon: typeof IconBolt
  why?: string
  /** where the rule or the process can be read; the server leaves it out for who may not */
  link?: string
  name?: string
}

function sourceOf(line: Line): Source {
  if ('message' in line) {
    const detail = line.message.detail ?? {}
    const link = typeof detail.link === 'string' && detail.link.startsWith('/studio/') ? detail.link : undefined
    const name = String(detail.rule ?? detail.name ?? '')
    const ruled = 'table' in detail || 'decision' in detail
    const decision = detail.decision ?? detail.decisionId
    if (ruled) return { Icon: IconBolt, why: typeof decision === 'string' ? decision : 'first', link, name }
    return { Icon: 'process' in detail ? IconSitemap : IconHistory, link, name }
  }
  const by = line.event.changedBy
  if (by === 'rule') return { Icon: IconBolt, why: 'first' }
  return { Icon: by === 'process' ? IconSitemap : IconHistory }
}

interface Detail {
  kind?: string
  name?: string
  /** of a process, by language */
  names?: Record<string, string>
  version?: number
  rule?: string
  index?: number
  effects?: object
}

function useLineWords(line: Line): string {
  const { t, i18n } = useTranslation('session')
  const words = useWords()
  if ('message' in line) {
    const { kind, name, names, version, rule, index, effects } = (line.message.detail ?? {}) as Detail
    if (kind === 'process' && name) return t('processStarted', { process: names?.[i18n.language] ?? name, version })
    // what the desk says of itself is kept in English and read in the reader's language
    if (!rule) return t(`said.${kind}`, { ...line.message.detail, defaultValue: line.message.text })
    const set = Object.keys(effects ?? {}).map((field) => words.field(field).toLowerCase())
    return t(set.length ? 'ruleSet' : 'ruleFired', { rule, version, index: index ?? '', set: set.join(', ') })
  }
  const { event } = line
  const actor = typeof event.actor === 'string' ? event.actor : event.actor?.name
  const who = actor ?? t(`changedBy.${event.changedBy ?? 'system'}`, { defaultValue: '' })
  const changes = changedFields(event).map((field) =>
    t('change', { field: words.field(field), after: words.value(field, event.after?.[field]) }),
  )
  const what = t(`event.${event.type}`, { defaultValue: '' })
  const said = event.type === 'changed' || !what ? changes.join(', ') : [what, ...changes].filter(Boolean).join(' · ')
  return t('byWhom', { who, said: said || event.type })
}
