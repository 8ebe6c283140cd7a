import { IconAlertTriangle } from '@tabler/icons-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import css from './Field.module.css'

interface FieldProps extends ComponentProps<'input'> {
  label: string
  error?: string
  aside?: ReactNode
  tall?: boolean
}

/** A labelled line of input; its error says how to mend it. */
export function Field({ label, error, aside, tall, ...rest }: FieldProps) {
  const id = useId()
  return (
    <div className={css.field}>
      <div className={css.head}>
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      <input
        id={id}
        className={[css.input, tall ? css.tall : ''].join(' ')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        {...rest}
      />
      {error && (
        <p id={`${id}-error`} className={css.error}>
          <IconAlertTriangle size={12} stroke={2} aria-hidden /> {error}
        </p>
      )}
    </div>
  )
}
