import { IconLock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { useViewing } from '@/features/live/live'
import { markDraft } from '@/features/tab/openTabs'
import { may, type Ticket } from '@/features/ticket/model'
import { clock } from '@/shared/format'
import { fileUrl } from '@/shared/api'
import { Banner } from '@/shared/ui/Banner'
import { Button } from '@/shared/ui/Button'
import { ComposerFoot } from './ComposerFoot'
import css from './Composer.module.css'
import { EditorHost, type EditorHandle } from './EditorHost'
import { FileList } from './FileList'
import { showMessage, type Draft, type DraftFile, type Participant } from './model'
import { picturesIn } from './pictures'
import { Recipients } from './Recipients'
import { escapeHtml, hasContent, promisedFile } from './rules'
import { useAfterSend } from './afterSend'
import { useAnsweredMeanwhile } from './useAnswered'
import { useDraftKeeper } from './useDraft'
import { useFiles } from './useFiles'
import { useRecipients } from './useRecipients'
import { useSend, type Then } from './useSend'

interface Props {
  ticket: Ticket
  stored: Draft
  participants: Participant[]
}
type Kind = Draft['kind']

export function ComposerBox({ ticket, stored, participants }: Props) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const wanted = desk.use((s) => (s.composer?.of === ticket.number ? s.composer : null))
  // one answers a call by calling back
  const canReply = ticket.channelKind !== 'phone' && (!ticket.actions || may(ticket, 'reply'))
  const [kind, setKind] = useState<Kind>(canReply ? (wanted?.tab ?? stored.kind) : 'note')
  const [taken, setTaken] = useState(wanted)
  if (wanted && wanted !== taken) {
    setTaken(wanted)
    setKind(canReply ? wanted.tab : 'note')
  }
  const [text, setText] = useState('')
  // folded on each load, whatever it was before
  const [toolbar, setToolbar] = useState(false)
  const editor = useRef<EditorHandle>(null)
  const keeper = useDraftKeeper(ticket.sessionId, stored.version)
  const people = useRecipients(ticket, participants, stored, () => save())
  const files = useFiles(stored.attachments, (now) => save(now))
  const writing = text !== ''
  useViewing(ticket.number, writing)

  // the latest of everything, for callbacks that fire later than they were made
  const latest = useRef({ kind, people, files })
  useEffect(() => {
    latest.current = { kind, people, files }
  })
  /** @param attached the files, when they have changed just now and no render has seen them */
  function save(attached?: DraftFile[]) {
    queueMicrotask(() => {
      const now = latest.current
      const html = editor.current?.html() ?? stored.html
      keeper.keep({ kind: now.kind, html, to: now.people.to, cc: now.people.cc, attachments: attached ?? now.files.files })
    })
  }
  const answered = useAnsweredMeanwhile(ticket.number, writing, stored)
  const goOn = useAfterSend(ticket.number)
  const { send, busy, error } = useSend(ticket, (sent) => {
    editor.current?.clear()
    setText('')
    markDraft(client, ticket.number, false)
    files.clear()
    keeper.forget()
    if (sent === 'reply') goOn()
  })
  const sendNow = (then?: Then) => {
    const content = { html: editor.current?.html() ?? '', text: editor.current?.text() ?? '' }
    if (!(hasContent(content.text) || picturesIn(content.html).length) || files.uploading.length > 0) return
    void send({ kind, ...content, to: people.to, cc: people.cc, files: files.files, then, shown: people.words })
  }
  const choose = (next: Kind) => {
    setKind(next)
    latest.current.kind = next
    if (text) save()
  }
  // before the next key arrives, or it would be a command of the page
  useLayoutEffect(() => {
    if (!wanted) return
    desk.set({ composer: null })
    editor.current?.focus()
    if (wanted.typed) editor.current?.type(wanted.typed)
  }, [wanted])

  const note = kind === 'note'
  const promised = note ? undefined : promisedFile(text, files.files.length + files.uploading.length)
  return (
    <section
      className={[css.box, note ? css.note : ''].join(' ')}
      aria-label={t(note ? 'composer.note' : 'composer.reply')}
      onDragOver={(e) => e.dataTransfer.types.includes('Files') && e.preventDefault()}
      onDrop={(e) => {
        if (!e.dataTransfer.files.length) return
        e.preventDefault()
        files.add(e.dataTransfer.files)
      }}
    >
      <div className={css.head}>
        <div role="tablist" aria-label={t('composer.kind')} className={css.tabs}>
          {canReply && (
            <button type="button" role="tab" aria-selected={!note} onClick={() => choose('reply')}>
              {t('composer.reply')}
            </button>
          )}
          <button type="button" role="tab" aria-selected={note} onClick={() => choose('note')}>
            <IconLock size={12} stroke={2} aria-hidden /> {t('composer.note')}
          </button>
        </div>
        <span className={css.saved} role="status">
          {keeper.state.elsewhere
            ? t('draft.elsewhere')
            : keeper.state.at
              ? t('draft.saved', { time: clock(keeper.state.at) })
              : note
                ? t('onlyTeam')
                : ''}
        </span>
      </div>
      {!note && <Recipients people={people} />}
      {(error || promised || answered) && (
        <div className={css.warn}>
          {error && (
            <Banner tone="bad" title={t('send.failed')} action={<Button onClick={() => sendNow()}>{t('shared:retry')}</Button>}>
              {error}
            </Banner>
          )}
          {answered && (
            <Banner
              tone="soon"
              title={t('answeredMeanwhile', { name: answered.author.name })}
              action={<Button onClick={() => showMessage(answered.id)}>{t('readIt')}</Button>}
            />
          )}
          {promised && <Banner tone="soon" title={t('send.noFile', { word: promised })} />}
        </div>
      )}
      <EditorHost
        ref={editor}
        initial={stored.html}
        label={t(note ? 'composer.noteText' : 'composer.replyText')}
        onText={(next) => {
          setText(next)
          markDraft(client, ticket.number, next !== '')
          save()
        }}
        onBlur={() => void keeper.flush()}
        onSend={() => sendNow()}
        onFiles={(list) => files.add(list)}
        onPictures={(list) => files.add(list, (f) => editor.current?.insert(`<img src="${fileUrl(f.id)}" alt="${escapeHtml(f.name)}">`))}
        toolbar={toolbar}
      />
      <FileList files={files} />
      <ComposerFoot
        note={note}
        busy={busy}
        empty={!hasContent(text) || files.uploading.length > 0}
        ticket={ticket}
        words={people.words}
        toolbar={toolbar}
        onToolbar={() => {
          editor.current?.prepare()
          setToolbar(!toolbar)
        }}
        onFiles={(list) => files.add(list)}
        onSend={sendNow}
      />
    </section>
  )
}
