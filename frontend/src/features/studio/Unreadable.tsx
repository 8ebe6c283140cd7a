import { useTranslation } from 'react-i18next'
import type { Problem } from './models'
import { withoutRaw } from './rawProblem'
import css from './Unreadable.module.css'

/** What could not be read, in the reader's words; what the parser said about it stands small behind. */
export function Unreadable({ raw }: { raw: string }) {
  const { t } = useTranslation('studio')
  return (
    <div role="alert" className={css.trouble}>
      {t('xml.unreadable')} <RawText>{raw}</RawText>
    </div>
  )
}

/** The words of a parser: English whatever the reader speaks, and for whoever mends the file. */
export function RawText({ children }: { children: string }) {
  return (
    <small lang="en" translate="no" dir="ltr" className={css.raw}>
      {children}
    </small>
  )
}

export function ProblemText({ problem }: { problem: Problem }) {
  const { said, raw } = withoutRaw(problem)
  return (
    <>
      {said}
      {raw && <RawText>{raw}</RawText>}
    </>
  )
}
