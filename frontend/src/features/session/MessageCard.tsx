import { IconLock } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/features/ticket/model'
import { exact, when } from '@/shared/format'
import { useNow } from '@/shared/now'
import { Avatar, Vip } from '@/shared/ui/Person'
import { Attachments } from './Attachments'
import { Delivery } from './Delivery'
import css from './MessageCard.module.css'
import { authorId, authorName, isRich, type Message } from './model'
import { RichText } from './RichText'
import { PlainText } from './PlainText'
import { withoutQuote } from './quote'

/** The ground tells who speaks: the client white with a line, ours tinted, a note sand with a lock. */
export const MessageCard = memo(function MessageCard({ message, ticket }: { message: Message; ticket: Ticket }) {
  const { t } = useTranslation('session')
  const now = useNow()
  // a rule's name says why it came, not who wrote it
  const name = message.automatic ? t('automaticAuthor') : authorName(message)
  const rich = isRich(message.html)
  const [quote, setQuote] = useState(false)
  // a mail whose quotes stand between the answers is shown as it is, and there is nothing to unfold
  const own = useMemo(() => (isRich(message.html) && message.quoted ? withoutQuote(message.html, message.text) : null), [message])
  const theirs = message.kind === 'in'
  const vip = theirs && ticket.requester?.vip && name === ticket.requester.name
  return (
    <article id={`message-${message.id}`} tabIndex={-1} className={css.message} aria-label={t(`by.${message.kind}`, { name })}>
      <span className={css.avatar}>
        <Avatar name={name} id={authorId(message)} />
      </span>
      <div className={[css.card, css[message.kind]].join(' ')}>
        <header className={css.head}>
          <strong>{name}</strong>
          {vip && <Vip />}
          {message.kind === 'note' ? (
            <span className={css.lock}>
              <IconLock size={12} stroke={2} aria-hidden /> {t('noteMark')}
            </span>
          ) : (
            <span className={css.meta} title={message.automatic ? authorName(message) : undefined}>
              {theirs ? arrivedBy(message, t) : sentTo(message, ticket, t)}
            </span>
          )}
          <span className={css.space} />
          {message.kind === 'out' && <Delivery message={message} number={ticket.number} />}
          <time dateTime={message.sentAt} title={exact(message.sentAt)} className={css.time}>
            {when(message.sentAt, now)}
          </time>
        </header>
        {rich ? (
          <RichText html={own && !quote ? own : message.html!} attachments={message.attachments} label={t('textOf', { name })} />
        ) : (
          <PlainText text={message.text} after={message.quoted && <QuoteButton open={quote} onClick={() => setQuote(!quote)} />} />
        )}
        {own && <QuoteButton open={quote} onClick={() => setQuote(!quote)} />}
        {quote && message.quoted && !rich && (
          <blockquote className={css.quoted}>
            <PlainText text={message.quoted} />
          </blockquote>
        )}
        <Attachments files={message.attachments} html={message.html} />
      </div>
    </article>
  )
})

type T = (key: string, options?: Record<string, unknown>) => string

function arrivedBy(message: Message, t: T): string {
  return message.channelKind ? t(`arrived.${message.channelKind}`, { defaultValue: '' }) : ''
}

function sentTo(message: Message, ticket: Ticket, t: T): string {
  if (message.automatic) return authorName(message)
  const [first] = message.to ?? []
  if (!first && !message.cc?.length) return ''
  const main = !first || first === ticket.requester?.address ? ticket.requester?.name : undefined
  const to = main?.split(' ')[0] ?? first ?? ''
  const copies = (message.cc?.length ?? 0) + Math.max(0, (message.to?.length ?? 0) - 1)
  return copies ? t('toWithCopies', { name: to, count: copies }) : t('sentTo', { name: to })
}

function QuoteButton({ open, onClick }: { open: boolean; onClick: () => void }) {
  const { t } = useTranslation('session')
  const label = t(open ? 'quote.hide' : 'quote.show')
  return (
    <button type="button" className={css.quote} aria-expanded={open} aria-label={label} title={label} onClick={onClick}>
      ···
    </button>
  )
}
