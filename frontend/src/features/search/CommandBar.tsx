import { Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { useNumber } from '@/app/desk/useDesk'
import { known } from '@/features/ticket/cache'
import { api, type Page } from '@/shared/api'
import type { Ticket } from '@/features/ticket/model'
import { Keycap } from '@/shared/ui/Bits'
import { Choices } from '@/shared/ui/Choices'
import css from './CommandBar.module.css'
import { useCommands } from './useCommands'

const FEW = 6

export function CommandBar() {
  const open = desk.use((s) => s.command)
  return open ? <Bar /> : null
}

/** One line for everything: an act on this ticket, a place to go to, a ticket to find. */
function Bar() {
  const { t } = useTranslation('search')
  const client = useQueryClient()
  const number = useNumber()
  // kept outside, for it begins before the bar is there
  const text = desk.use((s) => s.typed)
  const setText = (typed: string) => desk.set({ typed })
  useEffect(() => () => desk.set({ typed: '' }), [])
  const [alone, setAlone] = useState(false)
  const words = text.trim()
  const about = alone || number === undefined ? undefined : known(client, number)
  const { data: found } = useQuery({
    queryKey: ['found', words],
    enabled: words.length > 1,
    queryFn: ({ signal }) => api.get<Page<Ticket>>(`/tickets?view=all&size=${FEW}&q=${encodeURIComponent(words)}`, { signal }),
  })
  const choices = useCommands(words, about, found?.items ?? [])
  const close = () => desk.set({ command: false })
  return (
    <Modal opened onClose={close} withCloseButton={false} padding={0} size={640} yOffset={108} aria-label={t('title')} centered={false}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Tab leaves the ticket, for the whole bar */}
      <div
        onKeyDown={(e) => {
          if (e.key !== 'Tab' || !about) return
          e.preventDefault()
          setAlone(true)
        }}
      >
        <Choices
          text={text}
          onText={setText}
          label={t('placeholder')}
          choices={choices}
          onDone={close}
          nothing={t('nothing')}
          head={
            about && (
              <div className={css.about}>
                <span>
                  #{about.number} {about.subject}
                </span>
              </div>
            )
          }
          foot={
            <div className={css.foot} aria-hidden>
              <Keycap>↑</Keycap>
              <Keycap>↓</Keycap> {t('foot.move')}
              <Keycap>↵</Keycap> {t('foot.do')}
              {about && (
                <>
                  <Keycap>Tab</Keycap> {t('foot.other')}
                </>
              )}
              <span className={css.space} />
              <Keycap>?</Keycap> {t('foot.keys')}
            </div>
          }
        />
      </div>
    </Modal>
  )
}
