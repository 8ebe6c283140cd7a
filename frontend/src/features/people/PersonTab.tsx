import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/features/ticket/model'
import panel from '@/features/ticket/SidePanel.module.css'
import { contactQuery } from './contact'
import { CustomerCard } from './CustomerCard'

export function PersonTab({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('people')
  const id = ticket.requester?.id
  const { data: contact } = useQuery({ ...contactQuery(id ?? ''), enabled: !!id })
  if (!ticket.requester) return <p className={panel.card}>{t('noCustomer')}</p>
  const fields = Object.entries(contact?.fields ?? {})
  return (
    <>
      <CustomerCard ticket={ticket} all />
      {fields.length > 0 && (
        <section className={panel.card}>
          <h2 className={panel.title}>{t('attributes')}</h2>
          <dl>
            {fields.map(([key, value]) => (
              <div key={key} className={panel.row}>
                <dt>{key}</dt>
                <dd>
                  <div className={panel.plain}>{String(value)}</div>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  )
}
