/** All texts of one language in one file of the build: every feature keeps its own beside its components. */
const files = import.meta.glob<Record<string, unknown>>(
  ['/src/features/*/texts.ru.json', '/src/shared/texts.ru.json'],
  { eager: true, import: 'default' },
)
export default Object.fromEntries(Object.entries(files).map(([path, words]) => [path.split('/').at(-2)!, words]))
