import { Popover } from '@mantine/core'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import type { Ticket } from '@/features/ticket/model'
import { SnoozeMenu } from './SnoozeMenu'

interface Props {
  numbers: number[]
  ticket?: Ticket
  position: 'top' | 'bottom'
  children: ReactElement
}

/** Opens beside what was pressed; every choice shows the moment it means. */
export function SnoozePopover({ numbers, ticket, position, children }: Props) {
  const { t } = useTranslation('deferral')
  const open = desk.use((s) => s.snooze)
  const mine = !!open && open.length === numbers.length && open.every((n, i) => n === numbers[i])
  return (
    <Popover
      opened={mine}
      onChange={(o) => !o && desk.set({ snooze: null })}
      position={position}
      width={392}
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('title')} style={{ maxWidth: 'calc(100vw - 16px)' }}>
        <SnoozeMenu numbers={numbers} ticket={ticket} />
      </Popover.Dropdown>
    </Popover>
  )
}
