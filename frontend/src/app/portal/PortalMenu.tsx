import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut, useMe } from '@/features/access/me'
import { LanguageRow } from '@/features/access/LanguageRow'
import { ThemeToggle } from '@/features/access/ThemeToggle'
import { Avatar } from '@/shared/ui/Person'
import css from './PortalMenu.module.css'

/** What is about oneself. Made of the browser's own parts, so that the portal's first page stays small. */
export function PortalMenu() {
  const { t } = useTranslation()
  const me = useMe()
  const client = useQueryClient()
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (e: Event) => {
      const menu = box.current
      if (!menu?.open) return
      if (e instanceof KeyboardEvent ? e.key === 'Escape' : !menu.contains(e.target as Node)) menu.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  const others = me.places.filter((place) => place !== 'portal')
  return (
    <details ref={box} className={css.menu}>
      <summary title={t('access:menu.label')}>
        <Avatar name={me.name} id={me.id} size={28} />
        <span className={css.name}>{me.name}</span>
      </summary>
      <div className={css.box}>
        {others.map((place) => (
          <a key={place} href={`/${place}`} className={css.row}>
            {t(`place.${place}`)}
          </a>
        ))}
        <LanguageRow />
        <ThemeToggle />
        <button type="button" className={css.row} onClick={() => void signOut(client)}>
          {t('access:menu.signOut')}
        </button>
      </div>
    </details>
  )
}
