import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { desk } from '@/app/desk/state'
import { Keycap } from '@/shared/ui/Bits'
import css from './KeysHelp.module.css'

/** Every key on one page. */
export const keyMap: { section: string; keys: [string[], string][] }[] = [
  { section: 'move', keys: [[['j'], 'next'], [['k'], 'previous'], [['g', 'n'], 'new'], [['g', 'm'], 'mine'], [['g', 'a'], 'active'], [['g', 'z'], 'deferred'], [['g', 't'], 'tasks'], [['g', 'w'], 'wall'], [['u'], 'list'], [['Alt', '1…8'], 'toTab']] },
  { section: 'act', keys: [[['c'], 'write'], [['r'], 'reply'], [['n'], 'note'], [['a'], 'assign'], [['d'], 'defer'], [['e'], 'resolve'], [['y'], 'close'], [['l'], 'label'], [['p'], 'priority'], [['s'], 'status'], [['x'], 'select'], [['w'], 'why']] },
  { section: 'desk', keys: [[['Ctrl', 'K'], 'command'], [['/'], 'search'], [['t'], 'tab'], [['q'], 'closeTab'], [['['], 'foldLeft'], [[']'], 'foldRight'], [['Ctrl', 'Enter'], 'send'], [['Esc'], 'leave'], [['?'], 'help']] },
]

export function KeysHelp() {
  const { t } = useTranslation('search')
  const open = desk.use((s) => s.help)
  if (!open) return null
  return (
    <Modal opened onClose={() => desk.set({ help: false })} size={720} title={<strong>{t('keys.title')}</strong>} closeButtonProps={{ 'aria-label': t('shared:close') }}>
      <div className={css.columns}>
        {keyMap.map(({ section, keys }) => (
          <section key={section}>
            <h3>{t(`keys.${section}`)}</h3>
            <dl>
              {keys.map(([caps, name]) => (
                <div key={name}>
                  <dt>
                    {caps.map((c) => (
                      <Keycap key={c}>{c}</Keycap>
                    ))}
                  </dt>
                  <dd>{t(`key.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
