import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import type { Ticket } from '@/features/ticket/model'
import { api, type Page } from '@/shared/api'
import { Choices } from '@/shared/ui/Choices'
import { BarFoot } from './BarFoot'
import css from './CommandBar.module.css'
import { useCommands } from './useCommands'
import { useTarget } from './useTarget'

const FEW = 6

export function CommandBar() {
  const open = desk.use((s) => s.command)
  return open ? <Bar /> : null
}

/** One line for everything: an act on this ticket, a place to go to, a ticket to find. */
function Bar() {
  const { t } = useTranslation('search')
  // kept outside, for it begins before the bar is there
  const text = desk.use((s) => s.typed)
  const step = desk.use((s) => s.step)
  const setText = (typed: string) => desk.set({ typed })
  useEffect(() => () => desk.set({ typed: '' }), [])
  const [alone, setAlone] = useState(false)
  const words = text.trim()
  const open = useTarget()
  const target = alone && !step ? undefined : open
  const { data: found } = useQuery({
    queryKey: ['found', words],
    enabled: words.length > 1 && !step,
    queryFn: ({ signal }) => api.get<Page<Ticket>>(`/tickets?view=all&size=${FEW}&q=${encodeURIComponent(words)}`, { signal }),
  })
  const choices = useCommands(words, target, step, found?.items ?? [])
  const close = () => desk.set({ command: false, step: null })
  const keys = (e: KeyboardEvent) => {
    if (step && e.key === 'Backspace' && text === '') desk.set({ step: null })
    else if (target && e.key === 'Tab') setAlone(!step)
    else return
    e.preventDefault()
  }
  return (
    <Modal opened onClose={close} withCloseButton={false} padding={0} size={640} yOffset={108} aria-label={t('title')} centered={false}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Tab leaves the ticket, for the whole bar */}
      <div onKeyDown={keys}>
        <Choices
          // another question: the first of its answers is the one Enter takes
          key={step ?? ''}
          text={text}
          onText={setText}
          label={t(step ? `ask.${step}` : 'placeholder')}
          choices={choices}
          onDone={close}
          nothing={t(step && !words ? 'nothingNow' : 'nothing')}
          head={
            target && (
              <div className={css.about}>
                <span>{target.ticket ? `#${target.ticket.number} ${target.ticket.subject}` : t('ticket:bulk.count', { count: target.numbers.length })}</span>
                {step && <span>{t(`step.${step}`).replace('…', '')}</span>}
              </div>
            )
          }
          foot={<BarFoot leave={!!target && !step} back={!!step} />}
        />
      </div>
    </Modal>
  )
}
