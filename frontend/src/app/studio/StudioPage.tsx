import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/features/access/me'
import { Banner } from '@/shared/ui/Banner'
import { Skeleton } from '@/shared/ui/Bits'
import { Finder } from '@/features/studio/Finder'
import { WorkSigns } from '@/features/work/WorkSigns'
import { StudioNav } from './StudioNav'
import css from './StudioPage.module.css'
import { useStudio, type Section } from './useStudio'

const Home = lazy(() => import('@/features/studio/Home').then((m) => ({ default: m.Home })))
const RuleTables = lazy(() => import('@/features/routing/RuleTables').then((m) => ({ default: m.RuleTables })))
const RulesPage = lazy(() => import('@/features/routing/RulesPage').then((m) => ({ default: m.RulesPage })))
const ModelList = lazy(() => import('@/features/studio/ModelList').then((m) => ({ default: m.ModelList })))
const ProcessPage = lazy(() => import('@/features/studio/modeler/ProcessPage').then((m) => ({ default: m.ProcessPage })))
const FormPage = lazy(() => import('@/features/form/FormPage').then((m) => ({ default: m.FormPage })))
const BlocksPage = lazy(() => import('@/features/studio/BlocksPage').then((m) => ({ default: m.BlocksPage })))
const SchedulesPage = lazy(() => import('@/features/schedule/SchedulesPage').then((m) => ({ default: m.SchedulesPage })))
const SchedulePage = lazy(() => import('@/features/schedule/SchedulePage').then((m) => ({ default: m.SchedulePage })))
const TranslationsPage = lazy(() => import('@/features/studio/TranslationsPage').then((m) => ({ default: m.TranslationsPage })))
const ReleasesPage = lazy(() => import('@/features/studio/ReleasesPage').then((m) => ({ default: m.ReleasesPage })))
const IncidentsPage = lazy(() => import('@/features/studio/IncidentsPage').then((m) => ({ default: m.IncidentsPage })))

const lists: Record<Section, ComponentType> = {
  home: Home,
  rules: RuleTables,
  processes: ModelList,
  tables: ModelList,
  forms: ModelList,
  blocks: BlocksPage,
  schedules: SchedulesPage,
  translations: TranslationsPage,
  releases: ReleasesPage,
  incidents: IncidentsPage,
}
const one: Partial<Record<Section, ComponentType<{ id: string }>>> = {
  rules: RulesPage,
  tables: RulesPage,
  processes: ProcessPage,
  forms: FormPage,
  schedules: SchedulePage,
}

export function StudioPage() {
  const { t } = useTranslation('studio')
  const me = useMe()
  const { section, key } = useStudio()
  const phone = !!useMediaQuery('(max-width: 767px)', window.innerWidth < 768, { getInitialValueInEffect: false })
  useEffect(() => {
    document.title = `${key ?? t(`nav.${section}`)} · ${t('shared:place.studio')}`
  }, [section, key, t])
  const One = key === undefined ? undefined : one[section]
  const List = lists[section] ?? Home
  return (
    <div className={css.studio}>
      {me.places.includes('studio') && <StudioNav folded={!!One && section !== 'schedules'} phone={phone} />}
      <main className={css.main}>
        {me.places.includes('studio') ? (
          <Suspense fallback={<Skeleton rows={8} height={56} />}>{One ? <One key={`${section}/${key}`} id={key!} /> : <List key={section} />}</Suspense>
        ) : (
          <div className={css.middle}>
            <Banner tone="locked" title={t('shared:noRight.title')} action={<a href="/">{t('shared:missing.home')}</a>}>
              {t('noRight')}
            </Banner>
          </div>
        )}
      </main>
      <WorkSigns />
      <Finder />
    </div>
  )
}
