import { useQuery, useQueryClient } from '@tanstack/react-query'
import { IconLinkOff, IconStar, IconUserMinus, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { may, type Ticket } from '@/features/ticket/model'
import { refresh } from '@/features/ticket/cache'
import panel from '@/features/ticket/SidePanel.module.css'
import { api } from '@/shared/api'
import { Banner } from '@/shared/ui/Banner'
import { Button, IconButton } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import { Avatar } from '@/shared/ui/Person'
import { toast } from '@/shared/ui/toasts'
import { everybodyQuery } from './data'
import { LinkedConversations } from './LinkedConversations'
import css from './ParticipantsTab.module.css'
import { addressIn } from './rules'
import { SessionFields } from './SessionFields'
import { UnlinkDialog } from './UnlinkDialog'

/** Who takes part: one main recipient and those in copy, who may be added, made the main one and taken out. */
export function ParticipantsTab({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const { data: everybody = [] } = useQuery(everybodyQuery(ticket.number, ticket.sessionId))
  const [text, setText] = useState('')
  const [history, setHistory] = useState(false)
  const [error, setError] = useState<string>()
  const [unlinking, setUnlinking] = useState(false)
  const base = `/sessions/${ticket.sessionId}/participants`
  const writes = may(ticket, 'reply')
  const people = everybody.filter((p) => !p.removedAt)
  const asking = everybody.filter((p) => p.removedAt && p.wroteAfterRemoval)
  const run = async (work: () => Promise<unknown>) => {
    try {
      await work()
      return true
    } catch (e) {
      toast((e as Error).message, { tone: 'bad' })
      return false
    } finally {
      refresh(client, ticket.number)
    }
  }
  const add = async () => {
    const address = addressIn(text)
    setError(address ? undefined : t('to.wrong'))
    if (address && (await run(() => api.post(base, { address, history })))) {
      setText('')
      setHistory(false)
    }
  }
  return (
    <>
      <section className={panel.card}>
        <h2 className={panel.title}>{t('people.title')}</h2>
        {asking.map((p) => (
          <Banner key={p.id} tone="soon" title={t('people.wroteAgain', { name: p.name ?? p.address })} action={<Button onClick={() => void run(() => api.post(base, { address: p.address }))}>{t('people.addBack')}</Button>} />
        ))}
        <ul aria-label={t('people.title')}>
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
              {p.role === 'copy' && writes && (
                <>
                  <IconButton small label={t('people.makeMain', { name: p.name ?? p.address })} onClick={() => void run(() => api.post(`${base}/${p.id}/main`))}>
                    <IconStar size={16} stroke={2} aria-hidden />
                  </IconButton>
                  <IconButton small label={t('to.remove', { name: p.name ?? p.address })} onClick={() => void run(() => api.delete(`${base}/${p.id}`))}>
                    <IconUserMinus size={16} stroke={2} aria-hidden />
                  </IconButton>
                </>
              )}
            </li>
          ))}
        </ul>
        {ticket.channelKind === 'mail' && ticket.sessionId && writes && (
          <form
            className={css.add}
            noValidate
            onSubmit={(e) => {
              e.preventDefault()
              void add()
            }}
          >
            <Field label={t('people.add')} type="email" value={text} onChange={(e) => setText(e.target.value)} error={error} />
            <label className={css.history}>
              <input type="checkbox" checked={history} onChange={(e) => setHistory(e.target.checked)} /> {t('people.history')}
            </label>
            <Button type="submit" icon={<IconUserPlus size={16} stroke={2} aria-hidden />} disabled={!text.trim()}>
              {t('shared:add')}
            </Button>
          </form>
        )}
        {ticket.sessionId && writes && (
          <Button look="plain" icon={<IconLinkOff size={16} stroke={2} aria-hidden />} onClick={() => setUnlinking(true)}>
            {t('unlink.open')}
          </Button>
        )}
        {unlinking && ticket.sessionId && <UnlinkDialog number={ticket.number} session={ticket.sessionId} onDone={() => setUnlinking(false)} />}
      </section>
      <SessionFields ticket={ticket} />
      <LinkedConversations number={ticket.number} />
    </>
  )
}
