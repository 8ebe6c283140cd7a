import { useTranslation } from 'react-i18next'
import { colourOf, initials } from '../people'
import css from './Person.module.css'

interface AvatarProps {
  name: string
  id?: string
  size?: 20 | 28 | 40
  status?: string
}

/** The name always stands beside it or in a label around it, so it is hidden from screen readers. */
export function Avatar({ name, id, size = 28, status }: AvatarProps) {
  const colour = colourOf(id ?? name)
  return (
    <span
      aria-hidden
      className={css.avatar}
      style={{
        width: size,
        height: size,
        fontSize: size === 40 ? 14 : size === 28 ? 11 : 10,
        background: `var(--av${colour})`,
        color: `var(--av${colour}-t)`,
      }}
    >
      {size === 20 ? initials(name).slice(0, 2) : initials(name)}
      {status && <PresenceMark status={status} corner />}
    </span>
  )
}

/** Shape and colour together; the word stands beside it. */
export function PresenceMark({ status, corner }: { status: string; corner?: boolean }) {
  return <span aria-hidden data-status={status} className={[css.presence, corner ? css.corner : ''].join(' ')} />
}

export function Vip() {
  const { t } = useTranslation()
  return <span className={css.vip}>{t('vip')}</span>
}
