import type { ComponentProps, ReactNode } from 'react'
import css from './Button.module.css'

type Look = 'primary' | 'line' | 'plain' | 'danger' | 'dark'

interface ButtonProps extends ComponentProps<'button'> {
  look?: Look
  size?: 'm' | 'l' | 'xl'
  icon?: ReactNode
}

/** One filled button per view; everything else is a line or plain text. */
export function Button({ look = 'line', size = 'm', icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={[css.button, css[look], css[size], className].join(' ')} {...rest}>
      {icon}
      <span className={css.word}>{children}</span>
    </button>
  )
}

interface IconButtonProps extends ComponentProps<'button'> {
  label: string
  /** the shortcut shown in the tooltip */
  keys?: string
  small?: boolean
  active?: boolean
}

/** An icon never stands without its name: here the tooltip and the screen reader's name are one text. */
export function IconButton({ label, keys, small, active, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      aria-pressed={active}
      data-tip={keys ? `${label}  ${keys}` : label}
      className={[css.icon, small ? css.small : '', active ? css.active : '', className].join(' ')}
      {...rest}
    />
  )
}
