import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconUserMinus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/features/ticket/model'
import panel from '@/features/ticket/SidePanel.module.css'
import { api } from '@/shared/api'
import { Button, IconButton } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import { Avatar } from '@/shared/ui/Person'
import { toast } from '@/shared/ui/toasts'
import { participantsQuery } from './data'
import css from './ParticipantsTab.module.css'
import { addressIn } from './rules'

/** Who takes part: one main recipient and those in copy, who may be added and taken out. */
export function ParticipantsTab({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const { data: people = [] } = useQuery(participantsQuery(ticket.number, ticket.sessionId))
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const base = `/sessions/${ticket.sessionId}/participants`
  const run = async (work: () => Promise<unknown>) => {
    try {
      await work()
      return true
    } catch (e) {
      toast((e as Error).message, { tone: 'bad' })
      return false
    } finally {
      void client.invalidateQueries({ queryKey: ['participants', ticket.number] })
      void client.invalidateQueries({ queryKey: ['messages', ticket.number] })
    }
  }
  const add = async () => {
    const address = addressIn(text)
    setError(address ? undefined : t('to.wrong'))
    if (address && (await run(() => api.post(base, { address })))) setText('')
  }
  return (
    <section className={panel.card}>
      <h2 className={panel.title}>{t('people.title')}</h2>
      <ul>
        {people.map((p) => (
          <li key={p.id} className={css.person}>
            <Avatar name={p.name ?? p.address} id={p.contactId} />
            <div className={css.words}>
              <span>{p.name ?? p.address}</span>
              <small>
                {t(`people.${p.role}`)}
                {p.name ? ` · ${p.address}` : ''}
              </small>
            </div>
            {p.role === 'copy' && (
              <IconButton small label={t('to.remove', { name: p.name ?? p.address })} onClick={() => void run(() => api.delete(`${base}/${p.id}`))}>
                <IconUserMinus size={16} stroke={2} aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {ticket.channelKind === 'mail' && ticket.sessionId && (
        <form
          className={css.add}
          noValidate
          onSubmit={(e) => {
            e.preventDefault()
            void add()
          }}
        >
          <Field label={t('people.add')} type="email" value={text} onChange={(e) => setText(e.target.value)} error={error} />
          <Button type="submit" disabled={!text.trim()}>
            {t('shared:add')}
          </Button>
        </form>
      )}
    </section>
  )
}
