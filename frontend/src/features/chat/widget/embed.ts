import { languageOf } from './texts'
import { show } from './view'

/**
 * The script a site embeds: `<script src="https://desk.example/chat.js" data-channel="care-chat" defer></script>`.
 * data-lang and data-theme (light, dark) are optional; on the desk's own page /chat/<channel> it fills the page.
 */
function embed(script: HTMLScriptElement): void {
  const own = script.dataset.place
  const from = new URL(script.src)
  const channel = own ? decodeURIComponent(location.pathname.split('/')[2] ?? '') : script.dataset.channel
  if (!channel) throw new Error('chat.js: data-channel is missing')
  const language = languageOf(script.dataset.lang, new URLSearchParams(location.search).get('lang'), document.documentElement.lang || null, navigator.language)
  const host = own ? document.getElementById(own)! : document.body.appendChild(document.createElement('div'))
  const theme = script.dataset.theme
  if (theme) host.dataset.theme = theme
  if (own) document.documentElement.lang = language
  show(host, { base: own ? '' : from.origin, channel, language, signedIn: false, mode: own ? 'page' : 'bubble' })
}

const script = document.currentScript
if (script instanceof HTMLScriptElement) {
  if (document.body) embed(script)
  else addEventListener('DOMContentLoaded', () => embed(script))
}
