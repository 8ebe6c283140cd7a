import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { EditorHead } from '@/features/studio/EditorHead'
import type { DraftModel } from '@/features/studio/ModelLoader'
import { blocksQuery, modelsQuery, versionsQuery } from '@/features/studio/models'
import { Problems } from '@/features/studio/modeler/Problems'
import { PublishDialog } from '@/features/studio/PublishDialog'
import { useCan } from '@/features/studio/rights'
import { SaveLine, SaveTrouble } from '@/features/studio/SaveLine'
import { useModel } from '@/features/studio/useModel'
import { useFormUses } from '@/features/studio/uses'
import { Versions } from '@/features/studio/Versions'
import { XmlView } from '@/features/studio/XmlView'
import { named } from '@/shared/format'
import { Button } from '@/shared/ui/Button'
import { FormCanvas } from './FormCanvas'
import css from './FormEditor.module.css'
import { FormPreview } from './FormPreview'
import { FormUses } from './FormUses'
import { parseForm } from './schema'

/** A form: drawn by the standard editor, tried beside it with data, its variables listed. */
export function FormEditor({ first, tag, onReload }: { first: DraftModel; tag: string; onReload: () => void }) {
  const { t } = useTranslation('studio')
  const { param, set, go } = useStudio()
  const can = useCan()
  const model = useModel('form', first, tag)
  const [publishing, setPublishing] = useState(false)
  const [taken, setTaken] = useState(0)
  const { data: versions = [] } = useQuery(versionsQuery('form', first.key))
  const { data: models = [] } = useQuery(modelsQuery)
  const { data: blocks = [] } = useQuery(blocksQuery)
  const usedIn = useFormUses(first.key, models, blocks)
  const tab = param('tab') ?? 'form'
  const schema = parseForm(model.content)
  return (
    <div className={css.page}>
      <EditorHead
        section="forms"
        title={named(first.name)}
        version={first.base ?? first.version}
        draft={model.draft}
        tab={tab}
        onTab={(next) => set({ tab: next === 'form' ? undefined : next })}
        tabs={[
          { key: 'form', label: t('tab.form') },
          { key: 'preview', label: t('tab.preview') },
          { key: 'versions', label: t('tab.versions'), count: versions.length || undefined },
          { key: 'used', label: t('tab.used'), count: usedIn.processes.length + usedIn.services.length },
          { key: 'json', label: 'JSON' },
        ]}
      >
        <SaveLine state={model.saver.state} />
        {(can.publish || can.design) && (
          <Button look="primary" disabled={!model.draft} onClick={() => void model.saver.flush().then((kept) => kept && setPublishing(true))}>
            {t('publish.open')}
          </Button>
        )}
      </EditorHead>
      <SaveTrouble state={model.saver.state} onTheirs={onReload} onMine={() => void model.saver.overwrite()} />
      {tab === 'form' && schema && <FormCanvas key={taken} schema={schema} onChange={model.change} />}
      {tab === 'form' && <Problems problems={model.problems} modeler={null} onPick={() => undefined} />}
      {tab === 'preview' && schema && <FormPreview schema={schema} />}
      {tab === 'versions' && <Versions kind="form" id={first.key} draft={model.draft} onReload={onReload} />}
      {tab === 'used' && <FormUses {...usedIn} models={models} onProcess={(key) => go(`processes/${key}`)} />}
      {tab === 'json' && (
        <XmlView
          xml={model.content}
          file={`${first.key}.form`}
          locked={!can.design}
          onApply={(text) => {
            model.change(text)
            setTaken(taken + 1)
          }}
        />
      )}
      {publishing && (
        <PublishDialog models={[{ kind: 'form', key: first.key, name: first.name, version: first.version, hasDraft: true }]} onClose={() => setPublishing(false)} onPublished={onReload} />
      )}
    </div>
  )
}
