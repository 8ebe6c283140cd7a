/** The texts of one language that everybody needs in one file of the build: every feature keeps its own beside its components. */
const files = import.meta.glob<Record<string, unknown>>(
  ['/src/features/*/texts.en.json', '!/src/features/{studio,settings,schedule,audit}/*', '/src/shared/texts.en.json'],
  { eager: true, import: 'default' },
)
export default Object.fromEntries(Object.entries(files).map(([path, words]) => [path.split('/').at(-2)!, words]))
