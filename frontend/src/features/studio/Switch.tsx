import css from './Switch.module.css'

interface Props {
  label: string
  on: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}

export function Switch({ label, on, disabled, onChange }: Props) {
  return <button type="button" role="switch" aria-checked={on} aria-label={label} title={label} disabled={disabled} className={css.switch} onClick={() => onChange(!on)} />
}
