import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconAdjustmentsHorizontal, IconCheck, IconChevronDown, IconPlus, IconSearch, IconTable, IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { queues } from '@/app/desk/Rail'
import { desk, toggleTable } from '@/app/desk/state'
import { useList } from '@/app/desk/useDesk'
import { named } from '@/shared/format'
import { IconButton } from '@/shared/ui/Button'
import { countersQuery, viewsQuery } from './data'
import css from './ListHead.module.css'
import { SummaryStrip } from './SummaryStrip'
import { summaryQuery } from './views'

const sorts = ['urgency', 'newest', 'oldest', 'updated'] as const

export const ListHead = memo(function ListHead({ total }: { total: number | undefined }) {
  const { t } = useTranslation('ticket')
  const { list, search, sort, go } = useList()
  const { data: counters } = useQuery(countersQuery)
  // what the strip below counts, so that the two never tell different numbers
  const { data: summary } = useQuery({ ...summaryQuery({ view: list.view, q: list.q, f: list.f }), enabled: list.view !== 'tasks' })
  const late = (key: 'breached' | 'soon') => (list.f ? 0 : (summary?.due.find((d) => d.key === key)?.count ?? 0))
  const table = desk.use((s) => s.table)
  const { data: views = [] } = useQuery(viewsQuery)
  const own = views.find((v) => v.key === list.view)
  const count = list.q ? total : (counters?.[list.view as 'new'] ?? counters?.views?.[list.view] ?? total)
  const name = list.q ? t('list.found', { q: list.q }) : own ? named(own.name) : t(`view.${list.view}`, { defaultValue: list.view })
  return (
    <header>
      <div className={css.first}>
        <h1 className={css.title}>
          <span>{name}</span> <small>{count ?? ''}</small>
        </h1>
        <Menu position="bottom-start" width={220}>
          <Menu.Target>
            <IconButton className={css.views} label={t('views')}>
              <IconChevronDown size={16} stroke={2} aria-hidden />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            {queues.map(({ key, Icon }) => (
              <Menu.Item key={key} leftSection={<Icon size={16} stroke={2} />} rightSection={counters?.[key]} onClick={() => go(key)}>
                {t(`view.${key}`)}
              </Menu.Item>
            ))}
            {views.map((v) => (
              <Menu.Item key={v.key} rightSection={counters?.views?.[v.key]} onClick={() => go(v.key)}>
                {named(v.name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className={css.space} />
        {list.view !== 'tasks' && (
          <IconButton className={css.table} label={t('table.switch')} active={table} onClick={toggleTable}>
            <IconTable size={16} stroke={2} aria-hidden />
          </IconButton>
        )}
        {own?.mayEdit && (
          <IconButton label={t('viewEdit.edit')} onClick={() => desk.set({ viewEditor: own.key })}>
            <IconAdjustmentsHorizontal size={16} stroke={2} aria-hidden />
          </IconButton>
        )}
        <IconButton label={t('outreach:title')} keys="c" onClick={() => desk.set({ writeFirst: {} })}>
          <IconPlus size={16} stroke={2} aria-hidden />
        </IconButton>
        {list.q ? (
          <IconButton label={t('empty.clear')} onClick={() => search(undefined)}>
            <IconX size={16} stroke={2} aria-hidden />
          </IconButton>
        ) : (
          <IconButton label={t('search.open')} keys="/" onClick={() => desk.set({ command: true })}>
            <IconSearch size={16} stroke={2} aria-hidden />
          </IconButton>
        )}
      </div>
      <div className={css.second}>
        <Menu position="bottom-start" width={200}>
          <Menu.Target>
            <button type="button" className={css.sort}>
              {t('sort.by')} <strong>{list.sort || !own?.sort.length ? t(`sort.${list.sort ?? 'urgency'}`) : t('sort.own')}</strong>
              <IconChevronDown size={12} stroke={2} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {sorts.map((key) => (
              <Menu.Item
                key={key}
                rightSection={(list.sort ?? 'urgency') === key ? <IconCheck size={16} stroke={2} /> : null}
                onClick={() => sort(key === 'urgency' ? undefined : key)}
              >
                {t(`sort.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className={css.space} />
        <span className={css.marks}>
          {late('breached') > 0 && (
            <span className={css.mark}>
              <i className={css.bad} /> {t('list.overdue', { count: late('breached') })}
            </span>
          )}
          {late('soon') > 0 && (
            <span className={css.mark}>
              <i className={css.soon} /> {t('list.soon', { count: late('soon') })}
            </span>
          )}
        </span>
      </div>
      {list.view !== 'tasks' && <SummaryStrip />}
    </header>
  )
})
