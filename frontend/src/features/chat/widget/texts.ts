const en = {
  chat: 'Chat',
  open: 'Open chat',
  close: 'Close chat',
  unread: { one: '{n} new message', other: '{n} new messages' },
  there: 'We are here. Write to us.',
  away: 'Nobody is at the desk right now. Write anyway: we answer as soon as somebody is back.',
  opens: 'We are back {when}. Write anyway: your message waits for us.',
  conversation: 'Conversation',
  empty: 'Your conversation stands here. You can leave and come back: it waits for you.',
  name: 'Your name',
  mail: 'Your email',
  optional: 'optional',
  mailHint: 'If you leave before we answer, the answer comes by mail.',
  mailSet: 'If you leave, the answer comes to {mail}.',
  message: 'Message',
  placeholder: 'Write a message…',
  send: 'Send',
  you: 'You',
  us: 'We',
  sending: 'Sending…',
  failed: 'Not sent.',
  again: 'Try again',
  offline: 'No connection. What you write is kept.',
  gone: 'This chat does not exist.',
}
type Texts = typeof en

const ru: Texts = {
  chat: 'Чат',
  open: 'Открыть чат',
  close: 'Закрыть чат',
  unread: { one: '{n} новое сообщение', few: '{n} новых сообщения', other: '{n} новых сообщений' } as Texts['unread'],
  there: 'Мы на связи. Напишите нам.',
  away: 'Сейчас никого нет на месте. Напишите: мы ответим, как только вернёмся.',
  opens: 'Мы снова на связи {when}. Напишите: сообщение дождётся нас.',
  conversation: 'Переписка',
  empty: 'Здесь будет переписка. Можно уйти и вернуться: она подождёт.',
  name: 'Ваше имя',
  mail: 'Ваша почта',
  optional: 'необязательно',
  mailHint: 'Если вы уйдёте до ответа, он придёт на почту.',
  mailSet: 'Если вы уйдёте, ответ придёт на {mail}.',
  message: 'Сообщение',
  placeholder: 'Напишите сообщение…',
  send: 'Отправить',
  you: 'Вы',
  us: 'Мы',
  sending: 'Отправляем…',
  failed: 'Не отправлено.',
  again: 'Ещё раз',
  offline: 'Нет соединения. Написанное не пропадёт.',
  gone: 'Такого чата нет.',
}

const pl: Texts = {
  chat: 'Czat',
  open: 'Otwórz czat',
  close: 'Zamknij czat',
  unread: { one: '{n} nowa wiadomość', few: '{n} nowe wiadomości', other: '{n} nowych wiadomości' } as Texts['unread'],
  there: 'Jesteśmy tutaj. Napisz do nas.',
  away: 'Teraz nikogo nie ma. Napisz mimo to: odpowiemy, gdy tylko ktoś wróci.',
  opens: 'Wracamy {when}. Napisz mimo to: wiadomość na nas zaczeka.',
  conversation: 'Rozmowa',
  empty: 'Tu pojawi się rozmowa. Możesz wyjść i wrócić: poczeka.',
  name: 'Imię',
  mail: 'Adres e-mail',
  optional: 'opcjonalnie',
  mailHint: 'Jeśli wyjdziesz przed odpowiedzią, przyjdzie ona e-mailem.',
  mailSet: 'Jeśli wyjdziesz, odpowiedź przyjdzie na {mail}.',
  message: 'Wiadomość',
  placeholder: 'Napisz wiadomość…',
  send: 'Wyślij',
  you: 'Ty',
  us: 'My',
  sending: 'Wysyłanie…',
  failed: 'Nie wysłano.',
  again: 'Ponów',
  offline: 'Brak połączenia. To, co napiszesz, nie zginie.',
  gone: 'Nie ma takiego czatu.',
}

const all: Record<string, Texts> = { en, ru, pl }

/** The first of these languages that the chat speaks; English otherwise. */
export function languageOf(...wanted: (string | null | undefined)[]): string {
  const found = wanted.map((w) => w?.slice(0, 2).toLowerCase()).find((w) => w && w in all)
  return found ?? 'en'
}

export function textsOf(language: string): Texts {
  return all[language] ?? en
}

export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''))
}

export function count(forms: Texts['unread'], n: number, language: string): string {
  const form = new Intl.PluralRules(language).select(n)
  return fill((forms as Record<string, string>)[form] ?? forms.other, { n })
}
