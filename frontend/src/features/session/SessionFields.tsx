import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FieldValue } from '@/features/ticket/FieldsCard'
import { may, type Ticket } from '@/features/ticket/model'
import panel from '@/features/ticket/SidePanel.module.css'
import { api } from '@/shared/api'
import { toast } from '@/shared/ui/toasts'
import { sessionFieldsQuery } from './data'

/** The attributes of the conversation itself, as the administrator made them; they stay with it when it changes tickets. */
export function SessionFields({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const { data: fields = [] } = useQuery(sessionFieldsQuery(ticket.number, ticket.sessionId))
  if (fields.length === 0) return null
  const writes = may(ticket, 'reply')
  const keep = async (key: string, value: unknown) => {
    try {
      await api.patch(`/sessions/${ticket.sessionId}`, { attributes: { [key]: value } }, 0)
    } catch (e) {
      toast((e as Error).message, { tone: 'bad' })
    }
    void client.invalidateQueries({ queryKey: ['session-fields', ticket.number] })
  }
  return (
    <section className={panel.card} aria-label={t('attributes.title')}>
      <h2 className={panel.title}>{t('attributes.title')}</h2>
      <dl>
        {fields.map((f) => (
          <div key={f.key} className={panel.row}>
            <dt title={f.hint}>{f.name}</dt>
            <dd>
              <FieldValue key={JSON.stringify(f.value)} field={writes ? f : { ...f, readOnly: true }} onKeep={(value) => void keep(f.key, value)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
