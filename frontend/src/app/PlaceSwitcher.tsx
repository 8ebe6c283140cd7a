import { Menu } from '@mantine/core'
import { IconAdjustments, IconCheck, IconHeadset, IconSelector, type IconSettings, IconSitemap, IconUserCircle } from '@tabler/icons-react'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe, type Place } from '@/features/access/me'
import { Logo } from '@/shared/ui/Bits'
import css from './PlaceSwitcher.module.css'

const icons: Record<Place, typeof IconSettings> = {
  desk: IconHeadset,
  portal: IconUserCircle,
  studio: IconSitemap,
  admin: IconAdjustments,
}

export function PlaceSwitcher({ folded }: { folded?: boolean }) {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const here = useRouterState({ select: (s) => s.location.pathname.split('/')[1] as Place })
  const label = (
    <>
      <Logo size={20} />
      {!folded && (
        <span className={css.words}>
          <strong>{t(`place.${here}`)}</strong>
          <small>{me.sample ? 'Northwind Services' : 'Lanedesk'}</small>
        </span>
      )}
    </>
  )
  if (me.places.length < 2) return <div className={[css.switcher, folded ? css.folded : ''].join(' ')}>{label}</div>
  return (
    <Menu position="bottom-start" width={200}>
      <Menu.Target>
        <button type="button" className={[css.switcher, folded ? css.folded : ''].join(' ')} title={t('place.switch')}>
          {label}
          {folded && <span className="sr">{t('place.switch')}</span>}
          {!folded && <IconSelector size={16} stroke={2} aria-hidden />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {me.places.map((place) => {
          const Icon = icons[place]
          return (
            <Menu.Item
              key={place}
              leftSection={<Icon size={16} stroke={2} />}
              rightSection={place === here ? <IconCheck size={16} stroke={2} /> : null}
              onClick={() => void navigate({ href: `/${place}` })}
            >
              {t(`place.${place}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
