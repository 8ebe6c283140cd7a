const files = import.meta.glob<Record<string, unknown>>('/src/features/{studio,settings,schedule,audit}/texts.ru.json', { eager: true, import: 'default' })
export default Object.fromEntries(Object.entries(files).map(([path, words]) => [path.split('/').at(-2)!, words]))
