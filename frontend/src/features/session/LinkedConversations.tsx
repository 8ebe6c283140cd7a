import { useQuery } from '@tanstack/react-query'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChannelIcon } from '@/features/ticket/ChannelIcon'
import panel from '@/features/ticket/SidePanel.module.css'
import { exact, when } from '@/shared/format'
import { useNow } from '@/shared/now'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { linkedMessagesQuery, linkedQuery, type LinkedConversation } from './data'
import css from './LinkedConversations.module.css'

/** Conversations that belong to this ticket but are another one's: they unfold here to be read, never answered. */
export function LinkedConversations({ number }: { number: number }) {
  const { t } = useTranslation('session')
  const { data: linked = [] } = useQuery(linkedQuery(number))
  if (linked.length === 0) return null
  return (
    <section className={panel.card} aria-label={t('linked.title')}>
      <h2 className={panel.title}>
        {t('linked.title')} <small className={css.about}>{t('linked.about')}</small>
      </h2>
      <ul>
        {linked.map((one) => (
          <One key={one.sessionId} number={number} one={one} />
        ))}
      </ul>
    </section>
  )
}

function One({ number, one }: { number: number; one: LinkedConversation }) {
  const { t } = useTranslation('session')
  const now = useNow()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <button type="button" className={css.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChannelIcon kind={one.channelKind} />
        <span className={css.subject}>{one.subject ?? t('linked.untitled')}</span>
        {one.state === 'finished' && <small>{t('linked.ended')}</small>}
        <time title={exact(one.lastMessageAt)}>{when(one.lastMessageAt, now)}</time>
        <IconChevronDown size={14} stroke={2} aria-hidden style={open ? { rotate: '180deg' } : undefined} />
      </button>
      {open && <Words number={number} session={one.sessionId} />}
    </li>
  )
}

function Words({ number, session }: { number: number; session: string }) {
  const { t } = useTranslation('session')
  const now = useNow()
  const { data, error, isPending, refetch } = useQuery(linkedMessagesQuery(number, session))
  if (isPending) return <Skeleton rows={2} height={40} />
  if (error) return <LoadError error={error} retry={() => void refetch()} />
  if (data.length === 0) return <p className={css.text}>{t('linked.nothing')}</p>
  return (
    <ol className={css.words}>
      {data.map((m) => (
        <li key={m.id} data-kind={m.kind}>
          <p className={css.who}>
            <strong><bdi>{m.author.name}</bdi></strong> <time title={exact(m.sentAt)}>{when(m.sentAt, now)}</time>
          </p>
          <p className={css.text}>{m.text}</p>
        </li>
      ))}
    </ol>
  )
}
