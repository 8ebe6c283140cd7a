import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconSearch } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Ticket } from '@/features/ticket/model'
import { api, query, type Page } from '@/shared/api'
import css from './TestPanel.module.css'

const FEW = 8

/** A ticket by its number or by words; designers who see no tickets type the number. */
export function TicketPick({ number, onPick }: { number?: number; onPick: (number: number) => void }) {
  const { t } = useTranslation('studio')
  const id = useId()
  const [text, setText] = useState(number ? String(number) : '')
  const [open, setOpen] = useState(false)
  const typed = /^#?\d+$/.test(text.trim()) ? Number(text.trim().replace('#', '')) : undefined
  const { data } = useQuery({
    queryKey: ['tickets', 'pick', text],
    enabled: open,
    retry: false,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get<Page<Ticket>>(`/tickets${query({ view: 'all', q: text.trim(), size: FEW, sort: 'newest' })}`, { signal }).catch(() => ({ items: [] as Ticket[] })),
  })
  const found = open ? (data?.items ?? []).slice(0, FEW) : []
  const take = (n: number) => {
    setText(String(n))
    setOpen(false)
    onPick(n)
  }
  return (
    <div className={css.pick} onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && setOpen(false)}>
      <IconSearch size={16} stroke={2} aria-hidden />
      <input
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-label={t('test.number')}
        placeholder={t('test.number')}
        value={text}
        onFocus={() => setOpen(true)}
        onChange={(e) => {
          setText(e.target.value)
          setOpen(true)
        }}
        onKeyDown={(e) => {
          const first = typed ?? found[0]?.number
          if (e.key === 'Enter' && first !== undefined) take(first)
        }}
      />
      <ul id={id} role="listbox" aria-label={t('test.number')} hidden={found.length === 0}>
        {found.map((x) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter in the field takes the first
          <li key={x.number} role="option" aria-selected={x.number === number} onPointerDown={(e) => e.preventDefault()} onClick={() => take(x.number)}>
            <b>#{x.number}</b> {x.subject}
          </li>
        ))}
      </ul>
    </div>
  )
}
