import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/shared/ui/Person'
import css from './Recipients.module.css'
import { addressIn } from './rules'
import type { Recipient, Recipients as People } from './useRecipients'

export function Recipients({ people }: { people: People }) {
  const { t } = useTranslation('session')
  const [adding, setAdding] = useState(false)
  return (
    <div className={css.line}>
      <span className={css.word}>{t('to.label')}</span>
      {people.shownTo.map((r) => (
        <Chip key={r.address} person={r} onRemove={people.to.length > 1 ? () => people.remove('to', r.address) : undefined} />
      ))}
      {people.copies && (people.shownCc.length > 0 || adding) && <span className={css.word}>{t('to.copy')}</span>}
      {people.copies &&
        people.shownCc.map((r) => <Chip key={r.address} person={r} onRemove={() => people.remove('cc', r.address)} />)}
      {people.copies &&
        (adding ? (
          <AddField onAdd={(address) => people.add('cc', address)} onDone={() => setAdding(false)} />
        ) : (
          <button type="button" className={css.add} aria-label={t('to.add')} title={t('to.add')} onClick={() => setAdding(true)}>
            <IconPlus size={12} stroke={2} aria-hidden />
          </button>
        ))}
    </div>
  )
}

function Chip({ person, onRemove }: { person: Recipient; onRemove?: () => void }) {
  const { t } = useTranslation('session')
  const shown = person.name ?? person.address
  return (
    <span className={css.chip} title={person.address}>
      {person.name && <Avatar name={person.name} id={person.id} size={20} />}
      <span className={css.name}>{shown}</span>
      {onRemove && (
        <button type="button" aria-label={t('to.remove', { name: shown })} onClick={onRemove}>
          <IconX size={12} stroke={2} aria-hidden />
        </button>
      )}
    </span>
  )
}

function AddField({ onAdd, onDone }: { onAdd: (address: string) => void; onDone: () => void }) {
  const { t } = useTranslation('session')
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const take = () => {
    if (!text.trim()) return onDone()
    const address = addressIn(text)
    setWrong(!address)
    if (!address) return
    onAdd(address)
    setText('')
  }
  return (
    <input
      className={css.field}
      // eslint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
      autoFocus
      type="email"
      aria-label={t('to.add')}
      aria-invalid={wrong || undefined}
      title={wrong ? t('to.wrong') : undefined}
      placeholder="name@company.example"
      value={text}
      onChange={(e) => setText(e.target.value)}
      onBlur={() => {
        const address = addressIn(text)
        if (address) onAdd(address)
        onDone()
      }}
      onKeyDown={(e) => {
        if (e.key === 'Enter' || e.key === ',' || e.key === ';') {
          e.preventDefault()
          take()
        }
        if (e.key === 'Escape') onDone()
      }}
    />
  )
}
