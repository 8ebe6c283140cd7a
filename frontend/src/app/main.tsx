import './mantineParts'
import './tokens.css'
import './base.css'
import './mantine.css'
import { createRoot } from 'react-dom/client'
import { watchExpiry } from '@/features/access/expiry'
import { givenMe, meQuery } from '@/features/access/me'
import { setApiLanguage } from '@/shared/api'
import { watchTips } from '@/shared/ui/tips'
import { App, client } from './App'
import { headStart } from './headStart'
import { preferredLanguage, startTexts } from './i18n'

async function start() {
  const me = givenMe()
  if (me) client.setQueryData(meQuery.queryKey, me)
  const language = preferredLanguage(me?.locale)
  setApiLanguage(language)
  const texts = startTexts(language)
  headStart(client, window.location.pathname, texts, !!me)
  await texts
  watchExpiry()
  watchTips()
  createRoot(document.getElementById('root')!).render(<App />)
}

void start()
