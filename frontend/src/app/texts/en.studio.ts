/** The texts of studio and administration, which a client never loads. */
const files = import.meta.glob<Record<string, unknown>>('/src/features/{studio,settings,schedule,audit}/texts.en.json', { eager: true, import: 'default' })
export default Object.fromEntries(Object.entries(files).map(([path, words]) => [path.split('/').at(-2)!, words]))
