import { Fragment, useId, useState, type ReactNode } from 'react'
import css from './Choices.module.css'
import { Keycap } from './Bits'

export interface Choice {
  key: string
  section?: string
  lead?: ReactNode
  name: ReactNode
  hint?: ReactNode
  keys?: string[]
  act: () => void
}

interface Props {
  text: string
  onText: (text: string) => void
  label: string
  head?: ReactNode
  foot?: ReactNode
  choices: Choice[]
  nothing: string
  onDone: () => void
}

/** A line to type in over a list to choose from; arrows move, Enter does. */
export function Choices({ text, onText, label, head, foot, choices, nothing, onDone }: Props) {
  const id = useId()
  const [at, setAt] = useState(0)
  const here = Math.min(at, Math.max(0, choices.length - 1))
  const take = (choice: Choice | undefined) => {
    if (!choice) return
    onDone()
    choice.act()
  }
  const move = (to: number) => {
    setAt(to)
    document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div>
      {head}
      <input
        className={css.input}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length ? `${id}-${here}` : undefined}
        aria-label={label}
        placeholder={label}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
        autoFocus
        data-autofocus
        value={text}
        onChange={(e) => {
          setAt(0)
          onText(e.target.value)
        }}
        onKeyDown={(e) => {
          if (e.nativeEvent.isComposing) return
          if (e.key === 'ArrowDown') move(Math.min(here + 1, choices.length - 1))
          else if (e.key === 'ArrowUp') move(Math.max(here - 1, 0))
          else if (e.key === 'Enter') take(choices[here])
          else return
          e.preventDefault()
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className={css.list}>
        {choices.map((c, i) => (
          <Fragment key={c.key}>
            {c.section && c.section !== choices[i - 1]?.section && (
              <div className={css.section} role="presentation">
                {c.section}
              </div>
            )}
            {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are heard by the input */}
            <div
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === here}
              className={css.choice}
              onClick={() => take(c)}
              onPointerMove={() => i !== here && setAt(i)}
            >
              <span className={css.lead}>{c.lead}</span>
              <span className={css.name}>{c.name}</span>
              <span className={css.hint}>{c.hint}</span>
              {c.keys?.map((k) => <Keycap key={k}>{k}</Keycap>)}
            </div>
          </Fragment>
        ))}
        {choices.length === 0 && <p className={css.nothing}>{nothing}</p>}
      </div>
      {foot}
    </div>
  )
}
