import { useId, useState, type ReactNode } from 'react'
import css from './StepPanel.module.css'

interface FieldProps {
  id: string
  label: string
  help?: string
  required?: ReactNode
  invalid?: boolean
  value: string
  onChange: (value: string) => void
}

/** Typing is written to the drawing when the field is left or rests, so that one word is one step of undo. */
function useTyped(value: string, onChange: (value: string) => void) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  const commit = () => {
    if (text === known) return
    setKnown(text)
    onChange(text)
  }
  return { text, setText, commit }
}

function Labelled({ id, label, help, required, children }: { id: string; label: string; help?: string; required?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.field}>
      <label htmlFor={id}>
        {label} {required && <small>{required}</small>}
      </label>
      {children}
      {help && <p className={css.help}>{help}</p>}
    </div>
  )
}

export function Line({ label, help, required, invalid, value, onChange, list }: FieldProps & { list?: string[] }) {
  const id = useId()
  const { text, setText, commit } = useTyped(value, onChange)
  return (
    <Labelled id={id} label={label} help={help} required={required}>
      <input
        id={id}
        value={text}
        list={list ? `${id}-list` : undefined}
        aria-invalid={invalid || undefined}
        onChange={(e) => setText(e.target.value)}
        onBlur={commit}
        onKeyDown={(e) => e.key === 'Enter' && commit()}
      />
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((v) => (
            <option key={v} value={v} />
          ))}
        </datalist>
      )}
    </Labelled>
  )
}

export function Area({ label, help, required, invalid, value, onChange }: FieldProps) {
  const id = useId()
  const { text, setText, commit } = useTyped(value, onChange)
  return (
    <Labelled id={id} label={label} help={help} required={required}>
      <textarea id={id} rows={4} value={text} aria-invalid={invalid || undefined} onChange={(e) => setText(e.target.value)} onBlur={commit} />
    </Labelled>
  )
}

export function Choice({ label, help, required, invalid, value, choices, onChange }: FieldProps & { choices: { value: string; label: string }[] }) {
  const id = useId()
  const known = choices.some((c) => c.value === value)
  return (
    <Labelled id={id} label={label} help={help} required={required}>
      <select id={id} value={value} aria-invalid={invalid || undefined} onChange={(e) => onChange(e.target.value)}>
        {!known && <option value={value}>{value || '–'}</option>}
        {choices.map((c) => (
          <option key={c.value} value={c.value}>
            {c.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
