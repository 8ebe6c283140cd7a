import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/features/ticket/model'
import panel from '@/features/ticket/SidePanel.module.css'
import { day } from '@/shared/format'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Avatar, Vip } from '@/shared/ui/Person'
import { cardQuery, type Card } from './contact'
import { ContextCards } from './ContextCard'
import css from './CustomerCard.module.css'
import { History } from './History'
import { languageName, useLocalTime } from './words'

/** The customer beside the conversation: who it is, his companies and attributes, and everything he asked (E77). */
export function PersonTab({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('people')
  const id = ticket.requester?.id
  const { data: card, error, isPending, refetch } = useQuery({ ...cardQuery(id ?? ''), enabled: !!id })
  if (!id) return <p className={panel.card}>{t('noCustomer')}</p>
  if (isPending) return <Skeleton rows={6} height={32} />
  if (error) return <LoadError error={error} retry={() => void refetch()} />
  return (
    <>
      <Who card={card} />
      <ContextCards number={ticket.number} />
      <History id={id} now={ticket.number} />
    </>
  )
}

function Who({ card }: { card: Card }) {
  const { t } = useTranslation('people')
  const time = useLocalTime(card.zone)
  const lines: [string, string][] = [
    ...card.identities.map((i): [string, string] => [t(`identity.${i.kind}`, { defaultValue: i.kind }), i.value]),
    ...(time ? [[t('localTime'), time] as [string, string]] : []),
    ...(card.locale ? [[t('writesIn'), languageName(card.locale)] as [string, string]] : []),
    [t('since'), day(card.since)],
    [t('tickets'), t('ticketsOf', { count: card.tickets.total, open: card.tickets.open })],
  ]
  const fields = Object.entries(card.fields)
  return (
    <section className={panel.card} aria-label={t('customer')}>
      <h2 className={panel.title}>{t('customer')}</h2>
      <div className={css.who}>
        <Avatar name={card.name} id={card.id} size={40} />
        <div>
          <strong>{card.name}</strong> {card.vip && <Vip />}
          {card.companies.map((c) => (
            <p key={c.id}>
              {c.name}
              {c.manager && ` · ${t('manager', { name: c.manager })}`}
            </p>
          ))}
        </div>
      </div>
      <Lines lines={lines} />
      {fields.length > 0 && (
        <>
          <h3 className={css.earlier}>{t('attributes')}</h3>
          <Lines lines={fields.map(([key, value]) => [key, Array.isArray(value) ? value.map(String).join(', ') : String(value)])} />
        </>
      )}
    </section>
  )
}

function Lines({ lines }: { lines: [string, string][] }) {
  return (
    <dl>
      {lines.map(([name, value]) => (
        <div key={`${name} ${value}`} className={panel.row}>
          <dt>{name}</dt>
          <dd>
            <div className={panel.plain}>{value}</div>
          </dd>
        </div>
      ))}
    </dl>
  )
}
