import { useQuery } from '@tanstack/react-query'
import { IconBook } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/shared/ui/Button'
import { articleQuery, articlesQuery, helped } from './articles'
import css from './Suggestions.module.css'

interface SuggestionsProps {
  typed: string
  /** the reader says that an article was enough */
  onHelped: () => void
}

/** Answers found while somebody types; they open in place, so that nothing typed is lost. */
export function Suggestions({ typed, onHelped }: SuggestionsProps) {
  const { t } = useTranslation('knowledge')
  const [open, setOpen] = useState<string>()
  const { data: found = [] } = useQuery({ ...articlesQuery(typed, 3), enabled: typed.trim().length > 2 })
  if (typed.trim().length <= 2 || found.length === 0) return null
  return (
    <section className={css.box} aria-labelledby="suggestions">
      <h2 id="suggestions">{t('mayHelp')}</h2>
      <ul>
        {found.map((a) => (
          <li key={a.key}>
            <IconBook size={16} stroke={1.5} aria-hidden />
            <div>
              <button type="button" className={css.title} aria-expanded={open === a.key} onClick={() => setOpen(open === a.key ? undefined : a.key)}>
                {a.title}
              </button>
              <small>
                {t('minutes', { count: a.minutes })}
                {a.helped > 0 && `, ${t('helpedPeople', { count: a.helped })}`}
              </small>
              {open === a.key && <Opened articleKey={a.key} typed={typed} onHelped={onHelped} />}
            </div>
          </li>
        ))}
      </ul>
      <p className={css.hint}>{t('whileTyping')}</p>
    </section>
  )
}

function Opened({ articleKey, typed, onHelped }: { articleKey: string; typed: string; onHelped: () => void }) {
  const { t } = useTranslation('knowledge')
  const { data } = useQuery(articleQuery(articleKey))
  return (
    <>
      <p className={css.body}>{data?.body}</p>
      <Button size="l" onClick={() => void helped(articleKey, typed).then(onHelped)}>
        {t('thisHelped')}
      </Button>
    </>
  )
}
