import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSelector, IconShieldLock, IconSun } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { changeLanguage, languages, type Language } from '@/app/i18n'
import { signOut, useMe } from '@/features/access/me'
import { named } from '@/shared/format'
import { Avatar, PresenceMark } from '@/shared/ui/Person'
import css from './AccountMenu.module.css'
import { statusesQuery, useAgents, useSetPresence } from './presence'

const schemes: { key: MantineColorScheme; Icon: typeof IconSun }[] = [
  { key: 'light', Icon: IconSun },
  { key: 'dark', Icon: IconMoon },
  { key: 'auto', Icon: IconDeviceDesktop },
]
const tick = <IconCheck size={16} stroke={2} aria-hidden />

/** The avatar with everything that is about oneself: status, theme, language, way out. */
export function AccountMenu({ folded }: { folded?: boolean }) {
  const { t, i18n } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const setPresence = useSetPresence()
  const works = me.places.includes('desk')
  const { data: statuses = [] } = useQuery({ ...statusesQuery, enabled: works })
  return (
    <Menu position="top-start" width={220}>
      <Menu.Target>
        <button type="button" className={[css.me, folded ? css.folded : ''].join(' ')} title={t('access:menu.label')}>
          {folded && <span className="sr">{`${t('access:menu.label')}: ${me.name}`}</span>}
          <Avatar name={me.name} id={me.id} status={works ? (me.presence?.status ?? 'offline') : undefined} />
          {!folded && (
            <span className={css.words}>
              <strong>{me.name}</strong>
              {works && <StatusLine />}
            </span>
          )}
          {!folded && <IconSelector size={16} stroke={2} aria-hidden />}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {works && statuses.length > 0 && <Menu.Label>{t('access:menu.status')}</Menu.Label>}
        {works &&
          statuses.map((s) => (
            <Menu.Item
              key={s.key}
              leftSection={<PresenceMark status={s.key} />}
              rightSection={me.presence?.status === s.key ? tick : null}
              onClick={() => setPresence.mutate(s.key)}
            >
              {named(s.name)}
            </Menu.Item>
          ))}
        <Menu.Label>{t('theme.label')}</Menu.Label>
        {schemes.map(({ key, Icon }) => (
          <Menu.Item
            key={key}
            closeMenuOnClick={false}
            leftSection={<Icon size={16} stroke={2} />}
            rightSection={colorScheme === key ? tick : null}
            onClick={() => setColorScheme(key)}
          >
            {t(`theme.${key}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t('language')}</Menu.Label>
        {Object.entries(languages).map(([key, name]) => (
          <Menu.Item
            key={key}
            lang={key}
            closeMenuOnClick={false}
            rightSection={i18n.language === key ? tick : null}
            onClick={() => void changeLanguage(key as Language, true)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconShieldLock size={16} stroke={2} />} onClick={() => void navigate({ to: '/account' })}>
          {t('access:account.title')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} stroke={2} />} onClick={() => void signOut(client)}>
          {t('access:menu.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function StatusLine() {
  const { t } = useTranslation('people')
  const me = useMe()
  const { data: statuses = [] } = useQuery(statusesQuery)
  const { data: agents } = useAgents()
  const own = agents?.find((a) => a.id === me.id)
  const key = me.presence?.status ?? 'offline'
  const word = named(statuses.find((s) => s.key === key)?.name)
  return <small>{own?.limit ? `${word} · ${t('load', { n: own.load, of: own.limit })}` : word}</small>
}
