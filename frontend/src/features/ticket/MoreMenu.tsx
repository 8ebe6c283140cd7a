import { Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowBackUp, IconCopy, IconDots, IconHandGrab, IconLayoutSidebarRight, IconQuestionMark, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { IconButton } from '@/shared/ui/Button'
import { may, type Ticket } from './model'
import { useVerbs } from './verbs'

const PanelOver = lazy(() => import('./PanelOver').then((m) => ({ default: m.PanelOver })))

const icon = { size: 16, stroke: 2, 'aria-hidden': true } as const

export function MoreMenu({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket')
  const { take, close, reopen, copyLink } = useVerbs()
  // below this width the page has no column for the panel
  const small = useMediaQuery('(max-width: 1099px)', window.innerWidth < 1100, { getInitialValueInEffect: false })
  const [panel, setPanel] = useState<'never' | 'open' | 'closed'>('never')
  return (
    <>
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
        {small && (
          <Menu.Item leftSection={<IconLayoutSidebarRight {...icon} />} onClick={() => setPanel('open')}>
            {t('panel.open')}
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
    {panel !== 'never' && (
      <Suspense fallback={null}>
        <PanelOver number={ticket.number} opened={panel === 'open'} onClose={() => setPanel('closed')} />
      </Suspense>
    )}
    </>
  )
}
