import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { LoadError } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import css from './BlocksPage.module.css'
import { KindIcon } from './KindIcon'
import { blockGroup, blockHelp, blockName, fieldsOf } from './modeler/blocks'
import { blocksQuery, modelsQuery } from './models'
import { useUses } from './uses'

/** Every block with what it does, what is filled in, and where it is used. */
export function BlocksPage() {
  const { t } = useTranslation('studio')
  const { param, go } = useStudio()
  const { data: blocks = [], error, isPending, refetch } = useQuery(blocksQuery)
  const { data: models = [] } = useQuery(modelsQuery)
  const uses = useUses(models, blocks)
  const groups = [...new Set(blocks.map(blockGroup))]
  const picked = param('block')
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{t('nav.blocks')}</h1>
        <p>{t('hint.blocks')}</p>
      </header>
      {isPending && <Skeleton rows={6} height={64} />}
      {error && <LoadError error={error} retry={() => void refetch()} />}
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          {blocks
            .filter((b) => blockGroup(b) === group)
            .map((b) => (
              <details key={b.id} className={css.block} open={picked === b.id || undefined}>
                <summary>
                  <KindIcon kind="block" />
                  <strong>{blockName(b)}</strong>
                  <span>{blockHelp(b)}</span>
                  <small>v{b.version}</small>
                </summary>
                <div className={css.body}>
                  {fieldsOf(b).length > 0 && (
                    <dl>
                      {fieldsOf(b).map((f) => (
                        <div key={f.name}>
                          <dt>
                            {f.label} {f.required && <small>{t('form.required')}</small>}
                          </dt>
                          <dd>{f.help}</dd>
                        </div>
                      ))}
                    </dl>
                  )}
                  <p className={css.used}>
                    {t('blocks.usedIn')}{' '}
                    {uses
                      .filter((u) => u.blocks.includes(b.id))
                      .map((u) => (
                        <button key={u.process} type="button" onClick={() => go(`processes/${u.process}`)}>
                          {u.process}
                        </button>
                      ))}
                    {!uses.some((u) => u.blocks.includes(b.id)) && t('blocks.nowhere')}
                  </p>
                </div>
              </details>
            ))}
        </section>
      ))}
    </div>
  )
}
