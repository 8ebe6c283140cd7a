import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '@/shared/ui/Button'
import type { ValueProps } from './EntryField'
import { asText, asValue, linesOf, mapOf, type Line } from './lines'
import css from './RegisterPage.module.css'

interface MapProps extends ValueProps {
  secret?: boolean
  /** names that have a line from the start; an empty one is not sent */
  offered?: string[]
}

/** Free settings as lines of name and value; nested ones stay JSON. Of secrets only the names ever come back. */
export function MapField({ label, value, error, onValue, secret, offered = [] }: MapProps) {
  const { t } = useTranslation('settings')
  const [own, setLines] = useState<Line[]>(() => linesOf(value))
  const lines = [...own, ...offered.filter((name) => !own.some((l) => l.name === name)).map((name): Line => ({ name, value: '' }))]
  const change = (next: Line[]) => {
    setLines(next)
    onValue(mapOf(next.filter((l) => l.kept || l.value !== '' || !offered.includes(l.name)), secret === true))
  }
  return (
    <fieldset className={css.names}>
      <legend>{label}</legend>
      {lines.map((line, i) => (
        <div key={i} className={css.member}>
          <input aria-label={t('settingName')} placeholder={t('settingName')} value={line.name} onChange={(e) => change(lines.map((l, n) => (n === i ? { ...l, name: e.target.value } : l)))} />
          <input
            className={css.who}
            type={secret ? 'password' : 'text'}
            autoComplete="new-password"
            aria-label={`${t('settingValue')} ${line.name}`}
            placeholder={secret && line.kept ? t('secretKept') : t('settingValue')}
            value={asText(line.value)}
            onChange={(e) => change(lines.map((l, n) => (n === i ? { ...l, kept: false, value: secret ? e.target.value : asValue(e.target.value) } : l)))}
          />
          <IconButton label={`${t('shared:remove')}: ${line.name}`} small onClick={() => change(secret ? lines.map((l, n) => (n === i ? { ...l, kept: false, value: null } : l)) : lines.filter((_, n) => n !== i))}>
            <IconTrash size={16} stroke={2} />
          </IconButton>
        </div>
      ))}
      <Button icon={<IconPlus size={16} stroke={2} />} onClick={() => setLines([...lines, { name: '', value: '' }])}>
        {t('shared:add')}
      </Button>
      {error && <p className={css.error}>{error}</p>}
    </fieldset>
  )
}
