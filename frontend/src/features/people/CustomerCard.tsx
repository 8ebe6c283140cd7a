import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ofRequesterQuery } from '@/features/ticket/data'
import type { Ticket } from '@/features/ticket/model'
import panel from '@/features/ticket/SidePanel.module.css'
import { useGo } from '@/app/desk/useDesk'
import { day } from '@/shared/format'
import { useNow } from '@/shared/now'
import { Avatar, Vip } from '@/shared/ui/Person'
import { contactQuery } from './contact'
import css from './CustomerCard.module.css'
import { languageName, timeIn } from './words'

const EARLIER = 5

/** Who it is, how to reach him, what time it is there, and what he asked before. */
export function CustomerCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('people')
  const person = ticket.requester
  const now = useNow()
  const { open } = useGo()
  const { data: contact } = useQuery({ ...contactQuery(person?.id ?? ''), enabled: !!person })
  const { data: tickets = [] } = useQuery({ ...ofRequesterQuery(person ?? { id: '', name: '' }), enabled: !!person })
  if (!person) return null
  const earlier = tickets.filter((x) => x.number !== ticket.number)
  const company = ticket.company?.name
  const identities = contact?.identities ?? (person.address ? [{ kind: 'mail', shown: person.address }] : [])
  return (
    <section className={panel.card}>
      <h2 className={panel.title}>{t('customer')}</h2>
      <div className={css.who}>
        <Avatar name={person.name} id={person.id} size={40} />
        <div>
          <strong>{person.name}</strong> {person.vip && <Vip />}
          {company && <p>{company}</p>}
        </div>
      </div>
      <dl>
        {identities.map((i) => (
          <div key={`${i.kind} ${i.shown}`} className={panel.row}>
            <dt>{t(`identity.${i.kind}`, { defaultValue: i.kind })}</dt>
            <dd>
              <div className={panel.plain}>{i.shown ?? i.value}</div>
            </dd>
          </div>
        ))}
        {contact?.zone && (
          <div className={panel.row}>
            <dt>{t('localTime')}</dt>
            <dd>
              <div>{timeIn(contact.zone, now)}</div>
            </dd>
          </div>
        )}
        {contact?.locale && (
          <div className={panel.row}>
            <dt>{t('writesIn')}</dt>
            <dd>
              <div>{languageName(contact.locale)}</div>
            </dd>
          </div>
        )}
      </dl>
      {earlier.length > 0 && (
        <>
          <p className={css.earlier}>
            {t('earlier')} <span>{earlier.length}</span>
          </p>
          <ul>
            {earlier.slice(0, EARLIER).map((x) => (
              <li key={x.number}>
                <button type="button" className={css.ticket} onClick={() => open(x.number)}>
                  <span>#{x.number}</span>
                  <span className={css.subject}>{x.subject}</span>
                  <time>{day(x.createdAt)}</time>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
