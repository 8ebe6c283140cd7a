import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import css from './SignInPage.module.css'

export function ThemeToggle() {
  const { t } = useTranslation()
  const { setColorScheme } = useMantineColorScheme()
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark'
  const Icon = other === 'dark' ? IconMoon : IconSun
  return (
    <button type="button" className={css.choice} onClick={() => setColorScheme(other)}>
      <Icon size={14} stroke={2} aria-hidden /> {t(`theme.${other}`)}
    </button>
  )
}
