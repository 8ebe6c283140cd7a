import { useQuery } from '@tanstack/react-query'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { named } from '@/shared/format'
import { Button, IconButton } from '@/shared/ui/Button'
import { EditorHead } from '../EditorHead'
import type { DraftModel } from '../ModelLoader'
import { casesQuery, runningQuery, versionsQuery, type Change } from '../models'
import { PublishDialog } from '../PublishDialog'
import { useCan } from '../rights'
import { SaveLine, SaveTrouble } from '../SaveLine'
import { Scenarios } from '../Scenarios'
import { useModel } from '../useModel'
import { Versions } from '../Versions'
import { XmlView } from '../XmlView'
import type { CommandStack } from './diagram'
import { DiagramTab } from './DiagramTab'
import { DiffDiagram } from './DiffDiagram'
import css from './Process.module.css'
import { RunningTab } from './RunningTab'
import { useModeler } from './useModeler'

export function ProcessEditor({ first, tag, onReload }: { first: DraftModel; tag: string; onReload: () => void }) {
  const { t } = useTranslation('studio')
  const { param, set } = useStudio()
  const can = useCan()
  const model = useModel('process', first, tag)
  const box = useRef<HTMLDivElement>(null)
  const drawing = useModeler(box, first.content, model.change)
  const [publishing, setPublishing] = useState(false)
  const [changes, setChanges] = useState<Change[]>([])
  const { data: cases = [] } = useQuery(casesQuery('process', first.key))
  const { data: versions = [] } = useQuery(versionsQuery('process', first.key))
  const { data: running } = useQuery({ ...runningQuery(first.key), retry: false })
  const tab = param('tab') ?? 'diagram'
  const count = running?.versions.reduce((sum, v) => sum + v.count, 0) ?? 0
  const stuck = running?.incidents.reduce((sum, i) => sum + i.count, 0) ?? 0
  const show = async (next: string) => {
    await drawing.write()
    await model.saver.flush()
    set({ tab: next === 'diagram' ? undefined : next })
  }
  const select = (element: string) => {
    set({ tab: undefined })
    drawing.select(element)
  }
  const stack = () => drawing.modeler?.get<CommandStack>('commandStack')
  return (
    <div className={css.page}>
      <EditorHead
        section="processes"
        title={named(first.name)}
        version={first.base ?? first.version}
        draft={model.draft}
        tab={tab}
        onTab={(next) => void show(next)}
        tabs={[
          { key: 'diagram', label: t('tab.diagram') },
          { key: 'scenarios', label: t('tab.scenarios'), count: cases.length || undefined },
          { key: 'versions', label: t('tab.versions'), count: versions.length || undefined },
          { key: 'running', label: t('tab.running'), count, bad: stuck ? t('running.stuck', { count: stuck }) : undefined },
          { key: 'xml', label: 'XML' },
        ]}
      >
        <SaveLine state={model.saver.state} />
        <span className={css.pair}>
          <IconButton label={t('shared:undo')} keys="Ctrl Z" disabled={!drawing.stack.undo} onClick={() => stack()?.undo()}>
            <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
          </IconButton>
          <IconButton label={t('redo')} keys="Ctrl Y" disabled={!drawing.stack.redo} onClick={() => stack()?.redo()}>
            <IconArrowForwardUp size={16} stroke={1.75} aria-hidden />
          </IconButton>
        </span>
        {(can.publish || can.design) && (
          <Button
            look="primary"
            disabled={!model.draft}
            onClick={() => void drawing.write().then(() => model.saver.flush()).then((kept) => kept && setPublishing(true))}
          >
            {t('publish.open')}
          </Button>
        )}
      </EditorHead>
      <SaveTrouble state={model.saver.state} onTheirs={onReload} onMine={() => void model.saver.overwrite()} />
      <DiagramTab hidden={tab !== 'diagram'} box={box} drawing={drawing} problems={model.problems} />
      {tab === 'scenarios' && <Scenarios kind="process" id={first.key} onShow={select} />}
      {tab === 'versions' && (
        <div className={css.compare}>
          <Versions kind="process" id={first.key} draft={model.draft} onReload={onReload} onChanges={setChanges} />
          <DiffDiagram xml={model.content} changes={changes} />
        </div>
      )}
      {tab === 'running' && running && <RunningTab id={first.key} running={running} onShow={select} />}
      {tab === 'xml' && (
        <XmlView
          xml={model.content}
          file={`${first.key}.bpmn`}
          locked={!can.design}
          onApply={(text) => void drawing.load(text).then((read) => read && model.change(text))}
        />
      )}
      {publishing && (
        <PublishDialog
          models={[{ kind: 'process', key: first.key, name: first.name, version: first.version, hasDraft: true }]}
          onClose={() => setPublishing(false)}
          onPublished={onReload}
          onShow={(element) => {
            setPublishing(false)
            select(element)
          }}
        />
      )}
    </div>
  )
}
