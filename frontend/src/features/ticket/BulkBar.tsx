import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconAlarm, IconCheck, IconDots, IconUserPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { SnoozePopover } from '@/features/deferral/SnoozePopover'
import { named } from '@/shared/format'
import css from './BulkBar.module.css'
import { macrosQuery, prioritiesQuery } from './data'
import { useFieldVerbs } from './fieldVerbs'
import { useVerbs } from './verbs'

/** What can be done with all that are ticked; says how many, and can be left. */
export function BulkBar() {
  const { t } = useTranslation('ticket')
  const selection = desk.use((s) => s.selection)
  const { resolveAll } = useVerbs()
  const { tagAll, prioritiseAll, macro, endAll } = useFieldVerbs()
  const { data: priorities = [] } = useQuery(prioritiesQuery)
  const { data: macros = [] } = useQuery(macrosQuery)
  const [tag, setTag] = useState<string | null>(null)
  const addTag = () => {
    setTag(null)
    if (tag !== null) tagAll(selection, tag)
  }
  return (
    <div className={css.bar} role="toolbar" aria-label={t('bulk.label')}>
      <span className={css.count}>{t('bulk.count', { count: selection.length })}</span>
      {tag !== null ? (
        <input
          className={css.tag}
          aria-label={t('tag.add')}
          placeholder={t('tag.add')}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
          autoFocus
          value={tag}
          onChange={(e) => setTag(e.target.value)}
          onBlur={() => setTag(null)}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && !e.nativeEvent.isComposing) addTag()
            if (e.key === 'Escape') setTag(null)
          }}
        />
      ) : (
        <>
          <button type="button" data-tip={t('act.assign')} onClick={() => desk.set({ assign: selection })}>
            <IconUserPlus size={16} stroke={2} aria-hidden /> <span className={css.word}>{t('act.assign')}</span>
          </button>
          <SnoozePopover numbers={selection} position="top">
            <button type="button" data-tip={t('act.defer')} onClick={() => desk.set({ snooze: selection })}>
              <IconAlarm size={16} stroke={2} aria-hidden /> <span className={css.word}>{t('act.defer')}</span>
            </button>
          </SnoozePopover>
          <button type="button" data-tip={t('act.resolve')} onClick={() => void resolveAll(selection)}>
            <IconCheck size={16} stroke={2} aria-hidden /> <span className={css.word}>{t('act.resolve')}</span>
          </button>
          <Menu position="top-end" width={220}>
            <Menu.Target>
              <button type="button" aria-label={t('act.more')}>
                <IconDots size={16} stroke={2} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
              <Menu.Item onClick={() => endAll(selection, 'close')}>{t('act.close')}</Menu.Item>
              <Menu.Item onClick={() => endAll(selection, 'reopen')}>{t('act.reopen')}</Menu.Item>
              <Menu.Item onClick={() => setTag('')}>{t('tag.add')}</Menu.Item>
              <Menu.Label>{t('field.priority')}</Menu.Label>
              {priorities.map((p) => (
                <Menu.Item key={p.key} onClick={() => prioritiseAll(selection, p)}>
                  {named(p.name)}
                </Menu.Item>
              ))}
              {macros.length > 0 && <Menu.Label>{t('bulk.macros')}</Menu.Label>}
              {macros.map((m) => (
                <Menu.Item key={m.key} onClick={() => macro(selection, m)}>
                  {named(m.name)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      <button type="button" aria-label={t('bulk.none')} onClick={() => desk.set({ selection: [] })}>
        <IconX size={16} stroke={2} aria-hidden />
      </button>
    </div>
  )
}
