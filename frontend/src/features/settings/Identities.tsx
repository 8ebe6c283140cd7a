import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '@/shared/ui/Button'
import type { ValueProps } from './EntryField'
import css from './RegisterPage.module.css'

interface Identity {
  kind: string
  value: string
  shown?: string
}
const kinds = ['email', 'phone', 'telegram'] as const

/** The addresses by which a customer is recognised. */
export function Identities({ label, value, error, onValue }: ValueProps) {
  const { t } = useTranslation('settings')
  const all = (value ?? []) as Identity[]
  const change = (i: number, part: Partial<Identity>) => onValue(all.map((x, n) => (n === i ? { kind: x.kind, value: x.shown ?? x.value, ...part } : x)))
  return (
    <fieldset className={css.names}>
      <legend>{label}</legend>
      {all.map((identity, i) => (
        <div key={i} className={css.member}>
          <select aria-label={t('field.kind')} value={identity.kind} onChange={(e) => change(i, { kind: e.target.value })}>
            {[...new Set([...kinds, identity.kind])].map((k) => (
              <option key={k} value={k}>
                {t(`option.${k}`, { defaultValue: k })}
              </option>
            ))}
          </select>
          <input className={css.who} aria-label={t('field.address')} value={identity.shown ?? identity.value} onChange={(e) => change(i, { value: e.target.value })} />
          <IconButton label={`${t('shared:remove')}: ${identity.shown ?? identity.value}`} small onClick={() => onValue(all.filter((_, n) => n !== i))}>
            <IconTrash size={16} stroke={2} />
          </IconButton>
        </div>
      ))}
      <Button icon={<IconPlus size={16} stroke={2} />} onClick={() => onValue([...all, { kind: 'email', value: '' }])}>
        {t('shared:add')}
      </Button>
      {error && <p className={css.error}>{error}</p>}
    </fieldset>
  )
}
