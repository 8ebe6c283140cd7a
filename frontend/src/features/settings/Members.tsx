import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '@/shared/ui/Button'
import type { ValueProps } from './EntryField'
import { useOptions } from './entries'
import css from './RegisterPage.module.css'

interface Member {
  userId: string
  name?: string
  access?: string
  role?: string
  works?: boolean
  chatDuty?: boolean
}

/** Who belongs here and what each may do: the access of a group's members, the role of a line's. */
export function Members({ label, value, error, onValue, options }: ValueProps & { options: readonly string[] }) {
  const { t } = useTranslation('settings')
  const people = useOptions('people')
  const members = (value ?? []) as Member[]
  const what = options.includes('full') ? 'access' : 'role'
  const send = (all: Member[]) => onValue(all.map(({ name: _, ...m }) => m))
  const nameOf = (m: Member) => m.name ?? people.find((p) => p.value === m.userId)?.label ?? m.userId
  const change = (i: number, part: Partial<Member>) => send(members.map((m, n) => (n === i ? { ...m, ...part } : m)))
  return (
    <fieldset className={css.names}>
      <legend>{label}</legend>
      {members.map((m, i) => (
        <div key={m.userId} className={css.member}>
          <span className={css.who}>{nameOf(m)}</span>
          <select aria-label={`${t(`field.${what}`)}: ${nameOf(m)}`} value={m[what] ?? ''} onChange={(e) => change(i, { [what]: e.target.value })}>
            {options.map((o) => (
              <option key={o} value={o}>
                {t(`option.${o}`)}
              </option>
            ))}
          </select>
          {what === 'access' && (
            <label className={css.flag}>
              <input type="checkbox" checked={m.works !== false} onChange={(e) => change(i, { works: e.target.checked })} /> {t('field.works')}
            </label>
          )}
          <IconButton label={`${t('shared:remove')}: ${nameOf(m)}`} small onClick={() => send(members.filter((_, n) => n !== i))}>
            <IconTrash size={16} stroke={2} />
          </IconButton>
        </div>
      ))}
      <select
        aria-label={t('addMember')}
        value=""
        onChange={(e) => e.target.value && send([...members, what === 'access' ? { userId: e.target.value, access: 'full', works: true } : { userId: e.target.value, role: 'operator' }])}
      >
        <option value="">{t('addMember')}</option>
        {people
          .filter((p) => !members.some((m) => m.userId === p.value))
          .map((p) => (
            <option key={p.value} value={p.value}>
              {p.label}
            </option>
          ))}
      </select>
      {error && <p className={css.error}>{error}</p>}
    </fieldset>
  )
}
