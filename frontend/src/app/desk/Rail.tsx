import { useQuery } from '@tanstack/react-query'
import { IconActivity, IconAlarm, IconCheckbox, IconInbox, IconLayoutDashboard, IconPencil, IconPlus, IconSearch, IconStar, IconUser } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { AccountMenu } from '@/features/people/AccountMenu'
import { countersQuery, viewsQuery } from '@/features/ticket/data'
import { named } from '@/shared/format'
import { Keycap } from '@/shared/ui/Bits'
import { IconButton } from '@/shared/ui/Button'
import { PlaceSwitcher } from '../PlaceSwitcher'
import css from './Rail.module.css'
import { desk } from './state'
import { useGo, useView } from './useDesk'

export const queues = [
  { key: 'new', Icon: IconInbox, keys: 'g n' },
  { key: 'mine', Icon: IconUser, keys: 'g m' },
  { key: 'active', Icon: IconActivity, keys: 'g a' },
  { key: 'deferred', Icon: IconAlarm, keys: 'g z' },
  { key: 'tasks', Icon: IconCheckbox, keys: 'g t' },
] as const

export const Rail = memo(function Rail({ folded }: { folded: boolean }) {
  const { t } = useTranslation('ticket')
  const wall = useMe().rights.includes('SUPERVISE')
  const { data: counters } = useQuery(countersQuery)
  const { data: views = [] } = useQuery(viewsQuery)
  return (
    <nav className={[css.rail, folded ? css.folded : ''].join(' ')} aria-label={t('rail')}>
      <PlaceSwitcher folded={folded} />
      <button
        type="button"
        className={css.search}
        aria-label={folded ? t('search.open') : undefined}
        data-tip={folded ? `${t('search.open')}  Ctrl K` : undefined}
        data-tip-side="right"
        onClick={() => desk.set({ command: true })}
      >
        <IconSearch size={16} stroke={2} aria-hidden />
        {!folded && <span>{t('search.open')}</span>}
        {!folded && <Keycap>Ctrl K</Keycap>}
      </button>
      <ul className={css.group}>
        {queues.map(({ key, Icon, keys }) => (
          <Item key={key} view={key} name={t(`view.${key}`)} keys={keys} folded={folded} count={counters?.[key]} Icon={Icon} />
        ))}
      </ul>
      {wall && (
        <ul className={css.group}>
          <Item view="wall" name={t('report:title')} keys="g w" folded={folded} count={undefined} Icon={IconLayoutDashboard} />
        </ul>
      )}
      <h2 className={css.head}>
        <span className={folded ? 'sr' : undefined}>{t('views')}</span>
        <IconButton small label={t('viewEdit.new')} onClick={() => desk.set({ viewEditor: '' })}>
          <IconPlus size={16} stroke={2} aria-hidden />
        </IconButton>
      </h2>
      <ul className={css.group}>
        {views.map((v) => (
          <Item key={v.key} edit={v.mayEdit} view={v.key} name={named(v.name)} folded={folded} count={counters?.views?.[v.key]} Icon={IconStar} />
        ))}
      </ul>
      <div className={css.foot}>
        <AccountMenu folded={folded} />
      </div>
    </nav>
  )
})

interface ItemProps {
  view: string
  name: string
  keys?: string
  folded: boolean
  count: number | null | undefined
  Icon: typeof IconUser
  /** a view of mine, or one I may change */
  edit?: boolean
}

function Item({ view, name, keys, folded, count, Icon, edit }: ItemProps) {
  const { t } = useTranslation('ticket')
  const here = useView()
  const { go } = useGo()
  const label = keys ? `${name}  ${keys}` : name
  return (
    <li className={css.place}>
      <a
        href={`/desk/${view}`}
        className={css.item}
        aria-current={here === view ? 'page' : undefined}
        data-tip={folded || keys ? label : undefined}
        data-tip-side="right"
        onClick={(e) => {
          if (e.metaKey || e.ctrlKey) return
          e.preventDefault()
          go(view)
        }}
      >
        <Icon size={16} stroke={2} aria-hidden />
        <span className={folded ? 'sr' : css.name}>{name}</span>
        <span className={css.count}>{count ?? ''}</span>
      </a>
      {edit && !folded && (
        <IconButton small className={css.edit} label={t('viewEdit.editOf', { name })} onClick={() => desk.set({ viewEditor: view })}>
          <IconPencil size={12} stroke={2} aria-hidden />
        </IconButton>
      )}
    </li>
  )
}
