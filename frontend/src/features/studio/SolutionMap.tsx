import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStudio } from '@/app/studio/useStudio'
import { Card } from './MapCard'
import { blockName } from './modeler/blocks'
import { blocksQuery, sectionOf, type ModelItem } from './models'
import css from './SolutionMap.module.css'
import { useUses } from './uses'

interface Wire {
  from: string
  to: string
}

interface Props {
  models: ModelItem[]
  picked: string | null
  onPick: (id: string) => void
}

export function SolutionMap({ models, picked, onPick }: Props) {
  const { t } = useTranslation('studio')
  const { go } = useStudio()
  const { data: blocks = [] } = useQuery(blocksQuery)
  const uses = useUses(models, blocks)
  const of = (kind: string) => models.filter((m) => m.kind === kind)
  const used = new Set(uses.flatMap((u) => u.blocks))
  const wires = useMemo(
    () =>
      uses.flatMap((u): Wire[] => [
        ...u.tables.map((k) => ({ from: `table/${k}`, to: `process/${u.process}` })),
        ...u.blocks.map((k) => ({ from: `process/${u.process}`, to: `block/${k}` })),
        ...u.forms.map((k) => ({ from: `process/${u.process}`, to: `form/${k}` })),
      ]),
    [uses],
  )
  const near = new Set(wires.filter((w) => w.from === picked || w.to === picked).flatMap((w) => [w.from, w.to]))
  const card = (m: ModelItem) => (
    <Card
      key={m.key}
      model={m}
      picked={picked === `${m.kind}/${m.key}`}
      near={near.has(`${m.kind}/${m.key}`)}
      onPick={() => onPick(`${m.kind}/${m.key}`)}
      onOpen={() => go(`${sectionOf[m.kind]}/${m.key}`)}
    />
  )
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className={css.map} tabIndex={0} role="region" aria-label={t('home.map')}>
      <div className={css.inner}>
        <Wires wires={wires} picked={picked} />
        <section className={css.tables}>
          <h2>
            {t('home.tables')} <small>{of('table').length}</small>
          </h2>
          {of('table').map(card)}
        </section>
        <section className={css.processes}>
          <h2>
            {t('home.processes')} <small>{of('process').length}</small>
          </h2>
          {of('process').map(card)}
        </section>
        <section className={css.blocks}>
          <h2>
            {t('home.blocks')} <small>{t('home.blocksUsed', { n: used.size, of: blocks.length })}</small>
          </h2>
          {blocks.map((b) => (
            <Card
              key={b.id}
              model={{ kind: 'block', key: b.id, name: blockName(b), version: b.version }}
              near={near.has(`block/${b.id}`)}
              onPick={() => go(`blocks?block=${b.id}`)}
            />
          ))}
          {of('form').length > 0 && (
            <h2 className={css.second}>
              {t('home.forms')} <small>{of('form').length}</small>
            </h2>
          )}
          {of('form').map(card)}
        </section>
      </div>
    </div>
  )
}

/** Lines between what uses and what is used; measured after every change of the layout. */
function Wires({ wires, picked }: { wires: Wire[]; picked: string | null }) {
  const svg = useRef<SVGSVGElement>(null)
  const [paths, setPaths] = useState<{ d: string; live: boolean }[]>([])
  useLayoutEffect(() => {
    const host = svg.current?.parentElement
    if (!host) return
    const draw = () => {
      const base = host.getBoundingClientRect()
      const place = (id: string) => host.querySelector(`[data-card="${CSS.escape(id)}"]`)?.getBoundingClientRect()
      setPaths(
        wires
          .flatMap((w) => {
            const a = place(w.from)
            const b = place(w.to)
            if (!a || !b) return []
            const [x1, y1, x2, y2] = [a.right - base.left, a.top + a.height / 2 - base.top, b.left - base.left, b.top + b.height / 2 - base.top]
            if (x2 < x1) return []
            const bend = (x2 - x1) / 2
            return [{ d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`, live: w.from === picked || w.to === picked }]
          })
          .sort((a, b) => Number(a.live) - Number(b.live)),
      )
    }
    draw()
    const watch = new ResizeObserver(draw)
    watch.observe(host)
    return () => watch.disconnect()
  }, [wires, picked])
  return (
    <svg ref={svg} className={css.wires} aria-hidden>
      {paths.map((p, i) => (
        <path key={i} d={p.d} className={p.live ? css.liveWire : css.wire} />
      ))}
    </svg>
  )
}
