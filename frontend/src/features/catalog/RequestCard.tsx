import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { day, shortDay } from '@/shared/format'
import type { RequestLine } from './model'
import css from './RequestCard.module.css'
import { StepBars } from './StepLine'

/** A request in a list: what, how far, until when, and whether the reader has to do something. */
export function RequestCard({ request: r }: { request: RequestLine }) {
  const { t } = useTranslation('catalog')
  const current = r.line.steps.find((s) => s.state === 'current') ?? r.line.steps.findLast((s) => s.state === 'passed')
  return (
    <li className={css.item}>
      <Link to="/portal/requests/$number" params={{ number: String(r.number) }} className={css.link}>
        <span className={css.head}>
          <strong>{r.title}</strong>
          <small>{r.promisedAt && r.state === 'open' ? t('by', { day: shortDay(r.promisedAt, r.zone) }) : day(r.createdAt)}</small>
        </span>
        <StepBars steps={r.line.steps} />
        <span className={css.now}>
          {r.yourTurn ? (
            <>
              <b className={css.turn}>{t('yourTurn')}</b> {r.lastSnippet}
            </>
          ) : (
            <>
              <b>{current?.name}</b>
              {!r.mine && <span> · {t('ofColleague')}</span>}
            </>
          )}
        </span>
      </Link>
    </li>
  )
}
