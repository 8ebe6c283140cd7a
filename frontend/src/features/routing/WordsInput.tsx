import { IconX } from '@tabler/icons-react'
import { useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { named } from '@/shared/format'
import css from './Chips.module.css'
import { optionLabel } from './sentence'
import type { Option } from './tables'

interface Props {
  label: string
  values: string[]
  options?: Option[]
  invalid?: boolean
  disabled?: boolean
  /** words that other rows use, with their number */
  elsewhere?: Map<string, number>
  onChange: (values: string[]) => void
}

interface Hint {
  value: string
  text: string
  aside?: string
}

const MOST = 8

/** Several words in one field: Enter or a comma ends a word, Backspace takes the last one back. */
export function WordsInput({ label, values, options, invalid, disabled, elsewhere, onChange }: Props) {
  const { t } = useTranslation('studio')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(-1)
  const [focused, setFocused] = useState(false)
  const wanted = text.trim().toLowerCase()
  const hints: Hint[] = options?.length
    ? options
        .map((o) => ({ value: o.value, text: named(o.label) || o.value }))
        .filter((o) => !values.includes(o.value) && (o.text.toLowerCase().includes(wanted) || o.value.includes(wanted)))
    : wanted.length > 1
      ? [...(elsewhere ?? [])].filter(([w]) => w.startsWith(wanted) && !values.includes(w)).map(([w, row]) => ({ value: w, text: w, aside: t('rules.usedIn', { row }) }))
      : []
  const shown = focused ? hints.slice(0, MOST) : []
  const add = (list: string[]) => {
    const fresh = list.map((w) => w.trim()).filter((w) => w && !values.includes(w))
    setText('')
    setAt(-1)
    if (fresh.length) onChange([...values, ...fresh])
  }
  // of a closed list only what stands in it can be taken
  const typed = () => add(options?.length ? hints.slice(0, wanted ? 1 : 0).map((h) => h.value) : text.split(','))
  const keys = (e: KeyboardEvent) => {
    if (e.nativeEvent.isComposing) return
    if ((e.key === 'Enter' || e.key === ',') && (wanted || at >= 0)) {
      if (at >= 0 && shown[at]) add([shown[at].value])
      else typed()
    } else if (e.key === 'Backspace' && text === '' && values.length) onChange(values.slice(0, -1))
    else if (e.key === 'ArrowDown' && shown.length) setAt(Math.min(at + 1, shown.length - 1))
    else if (e.key === 'ArrowUp' && shown.length) setAt(Math.max(at - 1, 0))
    else return
    e.preventDefault()
  }
  const paste = (e: ClipboardEvent) => {
    const words = e.clipboardData.getData('text').split(/[\n,;\t]+/)
    if (words.length < 2 || options?.length) return
    e.preventDefault()
    add(words)
  }
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the field inside takes the keys
    <div className={css.words} data-invalid={invalid || undefined} onClick={() => input.current?.focus()}>
      {values.map((v) => (
        <span key={v} className={css.chip}>
          {optionLabel(options, v)}
          {elsewhere?.has(v.toLowerCase()) && <small>{t('rules.inRow', { row: elsewhere.get(v.toLowerCase()) })}</small>}
          {!disabled && (
            <button type="button" aria-label={t('rules.removeWord', { word: optionLabel(options, v) })} onClick={() => onChange(values.filter((x) => x !== v))}>
              <IconX size={12} stroke={2} aria-hidden />
            </button>
          )}
        </span>
      ))}
      {!disabled && (
        <input
          ref={input}
          role="combobox"
          aria-label={label}
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          value={text}
          placeholder={values.length ? '' : t(options?.length ? 'rules.choose' : 'rules.typeWords')}
          onChange={(e) => setText(e.target.value)}
          onKeyDown={keys}
          onPaste={paste}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false)
            if (wanted && !options?.length) typed()
          }}
        />
      )}
      <ul id={`${id}-list`} role="listbox" aria-label={label} className={css.hints} hidden={shown.length === 0}>
        {shown.map((h, i) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are heard by the input
          <li key={h.value} id={`${id}-${i}`} role="option" aria-selected={i === at} onPointerDown={(e) => e.preventDefault()} onClick={() => add([h.value])}>
            <span>{h.text}</span>
            {h.aside && <small>{h.aside}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
