import { Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import {
  IconAlertTriangle,
  IconCalendarEvent,
  IconCube,
  IconForms,
  IconHome,
  IconLanguage,
  IconListCheck,
  IconRocket,
  IconSitemap,
  IconTable,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { AccountMenu } from '@/features/people/AccountMenu'
import { schedulesQuery } from '@/features/schedule/schedules'
import { blocksQuery, incidentsQuery, modelsQuery } from '@/features/studio/models'
import { useCan } from '@/features/studio/rights'
import { useCurrentInView } from '@/shared/useCurrentInView'
import { PlaceSwitcher } from '../PlaceSwitcher'
import css from './StudioNav.module.css'
import { useStudio, type Section } from './useStudio'

const edit = [
  { key: 'home', Icon: IconHome },
  { key: 'rules', Icon: IconListCheck },
  { key: 'processes', Icon: IconSitemap },
  { key: 'tables', Icon: IconTable },
  { key: 'forms', Icon: IconForms },
  { key: 'blocks', Icon: IconCube },
  { key: 'schedules', Icon: IconCalendarEvent },
  { key: 'translations', Icon: IconLanguage },
] as const
const run = [
  { key: 'releases', Icon: IconRocket },
  { key: 'incidents', Icon: IconAlertTriangle },
] as const
/** Who only keeps rules has no use for them. */
const designs: Section[] = ['processes', 'forms', 'blocks']

export function StudioNav({ folded, phone }: { folded: boolean; phone: boolean }) {
  const { t } = useTranslation('studio')
  const can = useCan()
  const row = useCurrentInView<HTMLElement>(useStudio().section)
  const runs = run.filter((item) => can.design || (item.key === 'releases' ? can.publish : can.operate))
  const { data: models = [] } = useQuery(modelsQuery)
  const { data: blocks = [] } = useQuery({ ...blocksQuery, enabled: can.design || can.publish })
  const { data: schedules = [] } = useQuery(schedulesQuery)
  const { data: incidents = [] } = useQuery({ ...incidentsQuery, enabled: can.design || can.operate })
  const of = (kind: string) => models.filter((m) => m.kind === kind).length || undefined
  const counts: Partial<Record<Section, number>> = {
    rules: of('table'),
    tables: of('table'),
    processes: of('process'),
    forms: of('form'),
    blocks: blocks.length || undefined,
    schedules: schedules.length || undefined,
    incidents: incidents.length || undefined,
  }
  const thin = folded || phone
  return (
    <nav ref={row} className={[css.nav, thin ? css.folded : '', phone ? css.phone : ''].join(' ')} aria-label={t('nav.label')}>
      <div className={css.place}>
        <PlaceSwitcher folded={thin} />
      </div>
      <ul>
        {edit.filter((item) => !designs.includes(item.key) || can.design || can.publish || can.operate).map((item) => (
          <Item key={item.key} to={item.key} Icon={item.Icon} folded={thin} count={counts[item.key]} />
        ))}
      </ul>
      {runs.length > 0 && <h2 className={css.head}>{t('nav.run')}</h2>}
      <ul>
        {runs.map((item) => (
          <Item key={item.key} to={item.key} Icon={item.Icon} folded={thin} count={counts[item.key as Section]} bad={item.key === 'incidents'} />
        ))}
      </ul>
      <div className={css.foot}>
        <AccountMenu folded={thin} />
      </div>
    </nav>
  )
}

interface ItemProps {
  to: Section
  Icon: typeof IconHome
  folded: boolean
  count?: number
  bad?: boolean
}

function Item({ to, Icon, folded, count, bad }: ItemProps) {
  const { t } = useTranslation('studio')
  const { section, go } = useStudio()
  const name = t(`nav.${to}`)
  const said = count !== undefined ? `${name} ${count}` : name
  const path = to === 'home' ? '' : to
  return (
    <li>
      <Tooltip label={said} position="right" disabled={!folded}>
        <a
          href={`/studio/${path}`}
          className={css.item}
          aria-current={section === to ? 'page' : undefined}
          onClick={(e) => {
            if (e.metaKey || e.ctrlKey) return
            e.preventDefault()
            go(path)
          }}
        >
          <Icon size={16} stroke={1.75} aria-hidden />
          <span className={folded ? 'sr' : css.name}>{name}</span>
          {count !== undefined && <span className={[folded ? css.dot : css.count, bad ? css.bad : ''].join(' ')}>{folded ? '' : count}</span>}
        </a>
      </Tooltip>
    </li>
  )
}
