import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { toast } from '@/shared/ui/toasts'
import { Avatar } from '@/shared/ui/Person'
import { signIn, type SamplePerson } from './me'
import css from './SampleCards.module.css'

const sections = [
  { key: 'work', roles: ['AGENT', 'SUPERVISOR'] },
  { key: 'change', roles: ['MANAGER', 'DESIGNER', 'ADMIN'] },
  { key: 'ask', roles: ['CLIENT', 'EMPLOYEE'] },
]
/** The password of every sample person, as the README says; the sample is never loaded where real people work. */
const SAMPLE_PASSWORD = 'lanedesk'

function sectionOf(person: SamplePerson): string {
  const role = person.role.toUpperCase()
  return sections.find((s) => s.roles.some((r) => role.includes(r)))?.key ?? 'work'
}

export function SampleCards({ people, onDone }: { people: SamplePerson[]; onDone: () => void }) {
  const { t } = useTranslation('access')
  const client = useQueryClient()
  const entry = useMutation({
    mutationFn: (login: string) => signIn(client, login, SAMPLE_PASSWORD),
    onSuccess: onDone,
    onError: (e) => toast(e.message || t('wrong'), { tone: 'bad' }),
  })
  return (
    <section className={css.sample} aria-labelledby="sample">
      <div className={css.inner}>
        <h2 id="sample">{t('sample.title')}</h2>
        <p className={css.about}>{t('sample.about')}</p>
        {sections.map(({ key }) => {
          const here = people.filter((p) => sectionOf(p) === key)
          if (here.length === 0) return null
          return (
            <div key={key} className={css.group}>
              <h3>{t(`sample.${key}`)}</h3>
              <ul className={css.cards}>
                {here.map((person) => (
                  <li key={person.login}>
                    <button type="button" className={css.card} disabled={entry.isPending} onClick={() => entry.mutate(person.login)}>
                      <span className={css.who}>
                        <Avatar name={person.name} size={40} />
                        <span className={css.name}>
                          <strong>{person.name}</strong>
                          <small>{t(`role.${person.role.toUpperCase()}`, { defaultValue: person.role })}</small>
                        </span>
                        <IconChevronRight size={16} stroke={2} aria-hidden className={css.go} />
                      </span>
                      {person.about && <span className={css.what}>{person.about}</span>}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </section>
  )
}
