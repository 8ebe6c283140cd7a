import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SidePanel } from './SidePanel'

/** The side panel where no column is left for it: over the page, as wide as a phone. */
export function PanelOver({ number, opened, onClose }: { number: number; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('ticket')
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(100%, 440px)"
      withCloseButton={false}
      aria-label={t('panel.label')}
      styles={{ body: { height: '100%', padding: 0, display: 'flex', flexDirection: 'column' }, content: { background: 'var(--main)' } }}
    >
      <SidePanel number={number} onHide={onClose} />
    </Drawer>
  )
}
