import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { api, ApiError } from '@/shared/api'
import { Button } from '@/shared/ui/Button'
import { Field } from '@/shared/ui/Field'
import css from './Dialog.module.css'
import { sectionOf } from './models'
import { emptyForm, templates, type TemplateKey } from './templates'

const keyFrom = (name: string, kind: string) => {
  const words = name.normalize('NFD').replaceAll(/\p{M}/gu, '').split(/[^A-Za-z0-9]+/).filter(Boolean).map((w) => w.toLowerCase())
  const key = kind === 'form' ? words.join('-') : words.map((w, i) => (i ? w[0]!.toUpperCase() + w.slice(1) : w)).join('')
  return key.replace(/^\d+/, '')
}

/** A new process or form: a name, a key that never changes, and something to begin with. */
export function NewModel({ kind, onClose }: { kind: 'process' | 'form'; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const client = useQueryClient()
  const { go } = useStudio()
  const [name, setName] = useState('')
  const [typedKey, setKey] = useState<string | null>(null)
  const [template, setTemplate] = useState<TemplateKey>('empty')
  const [error, setError] = useState<string | null>(null)
  const key = typedKey ?? keyFrom(name, kind)
  const create = async () => {
    const content = kind === 'form' ? emptyForm(key, name) : templates[template](key, name)
    try {
      await api.post(`/models`, { kind, key, content })
      await client.invalidateQueries({ queryKey: ['models'] })
      onClose()
      go(`${sectionOf[kind]}/${key}`)
    } catch (e) {
      setError(e instanceof ApiError ? (e.problem.errors?.[0]?.message ?? e.message) : String(e))
    }
  }
  return (
    <Modal opened onClose={onClose} title={t(`new.${kind}`)} size={520} closeButtonProps={{ 'aria-label': t('shared:close') }}>
      <form
        className={css.fields}
        onSubmit={(e) => {
          e.preventDefault()
          void create()
        }}
      >
        <Field label={t('new.name')} value={name} required data-autofocus onChange={(e) => setName(e.target.value)} />
        <Field label={t('new.key')} value={key} required error={error ?? undefined} onChange={(e) => setKey(e.target.value)} />
        {kind === 'process' && (
          <div className={css.templates} role="group" aria-label={t('new.template')}>
            {(Object.keys(templates) as TemplateKey[]).map((k) => (
              <button key={k} type="button" className={css.template} aria-pressed={template === k} onClick={() => setTemplate(k)}>
                {t(`new.templates.${k}.name`)}
                <small>{t(`new.templates.${k}.about`)}</small>
              </button>
            ))}
          </div>
        )}
        <footer className={css.buttons}>
          <Button size="l" onClick={onClose}>
            {t('shared:cancel')}
          </Button>
          <Button size="l" look="primary" type="submit" disabled={!name.trim() || !key}>
            {t('new.create')}
          </Button>
        </footer>
      </form>
    </Modal>
  )
}
