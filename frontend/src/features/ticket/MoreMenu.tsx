import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconCopy, IconDots, IconHandGrab, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { IconButton } from '@/shared/ui/Button'
import { may, type Ticket } from './model'
import { useVerbs } from './verbs'

const icon = { size: 16, stroke: 2, 'aria-hidden': true } as const

export function MoreMenu({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const { take, close, reopen, copyLink } = useVerbs()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton label={t('act.more')}>
          <IconDots {...icon} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {may(ticket, 'take') && (
          <Menu.Item leftSection={<IconHandGrab {...icon} />} onClick={() => take(ticket.number)}>
            {t('act.take')}
          </Menu.Item>
        )}
        {may(ticket, 'close') && (
          <Menu.Item leftSection={<IconX {...icon} />} onClick={() => close(ticket.number)}>
            {t('act.close')}
          </Menu.Item>
        )}
        {may(ticket, 'reopen') && (
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => reopen(ticket.number)}>
            {t('act.reopen')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconQuestionMark {...icon} />} onClick={() => desk.set({ why: 'first' })}>
          {t('act.why')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => copyLink(ticket.number)}>
          {t('act.copyLink')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
