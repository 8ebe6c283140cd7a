import { useQuery } from '@tanstack/react-query'
import { IconArrowBackUp, IconFileCode, IconHistory, IconListCheck, IconPlayerPlay, IconTable } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { EditorHead } from '@/features/studio/EditorHead'
import { PublishDialog } from '@/features/studio/PublishDialog'
import { useCan } from '@/features/studio/rights'
import { SaveLine, SaveTrouble } from '@/features/studio/SaveLine'
import { Segments } from '@/features/studio/Segments'
import { Versions } from '@/features/studio/Versions'
import { XmlView } from '@/features/studio/XmlView'
import { named } from '@/shared/format'
import { useKeys } from '@/shared/keys'
import { Skeleton } from '@/shared/ui/Bits'
import { Button, IconButton } from '@/shared/ui/Button'
import { RuleList } from './RuleList'
import css from './Rules.module.css'
import { tableVersionsQuery, type RuleTable } from './tables'
import { TestPanel } from './TestPanel'
import { useRules } from './useRules'

const TableView = lazy(() => import('./TableView').then((m) => ({ default: m.TableView })))
type View = 'list' | 'table' | 'xml' | 'versions'

export function RulesEditor({ first, tag, onReload }: { first: RuleTable; tag: string; onReload: () => void }) {
  const { t } = useTranslation('studio')
  const { section, param, set } = useStudio()
  const can = useCan()
  const rules = useRules(first, tag)
  const { table, saver } = rules
  const [publishing, setPublishing] = useState(false)
  const [testing, setTesting] = useState(window.innerWidth > 1279)
  const [fired, setFired] = useState<Set<string>>(new Set())
  const { data: versions = [] } = useQuery(tableVersionsQuery(table.key))
  const view: View = param('tab') === 'versions' ? 'versions' : ((param('view') as View | undefined) ?? (section === 'tables' ? 'table' : 'list'))
  const locked = !can.rules && !can.design
  const pendingRef = useRef<(() => Promise<void>) | null>(null)
  const keep = async () => {
    await pendingRef.current?.()
    return saver.flush()
  }
  const show = async (next: View) => {
    // the other view reads what this one wrote
    if (await keep()) set(next === 'versions' ? { tab: 'versions', view: undefined } : { view: next, tab: undefined })
  }
  // the table undoes by itself; the list's steps would undo what it does not show
  const undoable = view === 'list' && rules.undos > 0
  useKeys({ 'ctrl+z': () => undoable && rules.undo() })
  return (
    <div className={css.page}>
      <EditorHead section={section === 'tables' ? 'tables' : 'rules'} title={named(table.name)} version={table.base ?? table.version} draft={rules.draft} middle={<SaveLine state={saver.state} />}>
        <Segments<View>
          label={t('rules.view')}
          value={view}
          onChange={(next) => void show(next)}
          choices={[
            { key: 'list', label: <><IconListCheck size={16} stroke={1.75} aria-hidden /> {t('rules.list')}</> },
            { key: 'table', label: <><IconTable size={16} stroke={1.75} aria-hidden /> {t('rules.table')}</> },
            { key: 'xml', label: <><IconFileCode size={16} stroke={1.75} aria-hidden /> XML</> },
          ]}
        />
        <Button look="plain" icon={<IconHistory size={16} stroke={1.75} aria-hidden />} aria-pressed={view === 'versions'} onClick={() => void show('versions')}>
          {t('tab.versions')} {versions.length || ''}
        </Button>
        <IconButton label={t('rules.test')} active={testing} onClick={() => setTesting(!testing)}>
          <IconPlayerPlay size={16} stroke={1.75} aria-hidden />
        </IconButton>
        <IconButton label={t('shared:undo')} keys="Ctrl Z" disabled={!undoable} onClick={rules.undo}>
          <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
        </IconButton>
        {!locked && (
          <Button look="primary" disabled={!rules.draft} onClick={() => void keep().then((kept) => kept && setPublishing(true))}>
            {t('publish.open')}
          </Button>
        )}
      </EditorHead>
      <SaveTrouble state={saver.state} onTheirs={onReload} onMine={() => void saver.overwrite()} />
      <div className={css.body}>
        <div className={css.work}>
          {view === 'list' && <RuleList rules={rules} fired={fired} locked={locked} />}
          {view === 'table' && (
            <Suspense fallback={<Skeleton rows={8} height={40} />}>
              <TableView xml={table.xml} onChange={rules.saveXml} pendingRef={pendingRef} />
            </Suspense>
          )}
          {view === 'xml' && <XmlView xml={table.xml} onApply={rules.saveXml} locked={locked} />}
          {view === 'versions' && <Versions kind="table" id={table.key} draft={rules.draft} onReload={onReload} />}
        </div>
        {testing && view === 'list' && <TestPanel rules={rules} onFired={setFired} />}
      </div>
      {publishing && (
        <PublishDialog
          models={[{ kind: 'table', key: table.key, name: table.name, version: table.version, hasDraft: true }]}
          onClose={() => setPublishing(false)}
          onPublished={onReload}
          onShow={(element) => {
            setPublishing(false)
            set({ view: 'list', tab: undefined, row: element })
          }}
        />
      )}
    </div>
  )
}
