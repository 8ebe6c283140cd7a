'use strict';
const TEXTS = {
  en: { title: 'Mail to outside addresses', about: 'No mail server is configured, so nothing leaves this machine: what Lanedesk sends to customers arrives here. Mails are kept in memory until the product stops.', filter: 'Recipient', clear: 'Clear', language: 'Language', empty: 'Nothing has arrived yet. Answer a ticket by mail, and the answer shows up here.', choose: 'Choose a mail.', from: 'From', to: 'To', cc: 'Cc', envelope: 'Delivered to', reply: 'Reply to', at: 'Arrived', files: 'Attachments', head: 'Header', source: 'Source', html: 'As HTML', machine: 'written by a machine', none: '(no subject)' },
  ru: { title: 'Письма на внешние адреса', about: 'Почтовый сервер не настроен, поэтому ничего не уходит с этой машины: письма клиентам приходят сюда. Они хранятся в памяти, пока продукт работает.', filter: 'Получатель', clear: 'Очистить', language: 'Язык', empty: 'Пока ничего не пришло. Ответьте на заявку письмом, и ответ появится здесь.', choose: 'Выберите письмо.', from: 'От', to: 'Кому', cc: 'Копия', envelope: 'Доставлено', reply: 'Ответ на адрес', at: 'Пришло', files: 'Вложения', head: 'Заголовок', source: 'Исходник', html: 'Как HTML', machine: 'написано автоматически', none: '(без темы)' },
  pl: { title: 'Poczta na adresy zewnętrzne', about: 'Serwer pocztowy nie jest skonfigurowany, więc nic nie opuszcza tego komputera: wiadomości do klientów trafiają tutaj. Są w pamięci, dopóki produkt działa.', filter: 'Odbiorca', clear: 'Wyczyść', language: 'Język', empty: 'Jeszcze nic nie przyszło. Odpowiedz na zgłoszenie mailem, a odpowiedź pojawi się tutaj.', choose: 'Wybierz wiadomość.', from: 'Od', to: 'Do', cc: 'Kopia', envelope: 'Dostarczono do', reply: 'Odpowiedź na', at: 'Nadeszła', files: 'Załączniki', head: 'Nagłówek', source: 'Źródło', html: 'Jako HTML', machine: 'napisana automatycznie', none: '(bez tematu)' },
};
const API = '/api/v1/dev/mail';
const $ = (id) => document.getElementById(id);
let lang = localStorage.getItem('mail.lang') || (TEXTS[navigator.language.slice(0, 2)] ? navigator.language.slice(0, 2) : 'en');
let mails = [];
let chosen = null;
const t = (key) => TEXTS[lang][key];
const time = (at) => new Intl.DateTimeFormat(lang, { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(at));

/** Everything is put in as text: a mail never becomes part of this page. */
function el(tag, text, props) {
  const e = Object.assign(document.createElement(tag), props || {});
  if (text !== undefined) e.textContent = text;
  return e;
}

function words() {
  document.documentElement.lang = lang;
  document.title = t('title') + ' - Lanedesk';
  document.querySelectorAll('[data-t]').forEach((e) => { e.textContent = t(e.dataset.t); });
  document.querySelectorAll('[data-p]').forEach((e) => { e.placeholder = t(e.dataset.p); });
  document.querySelectorAll('[data-l]').forEach((e) => { e.setAttribute('aria-label', t(e.dataset.l)); });
  $('lang').value = lang;
}

function list() {
  const rows = mails.map((m) => {
    const row = el('button');
    row.append(el('b', m.subject || t('none')), el('span', m.recipients.join(', ')), el('small', time(m.at)));
    if (m.id === chosen) row.setAttribute('aria-current', 'true');
    row.onclick = () => { chosen = m.id; list(); show(); $('mail').focus({ preventScroll: true }); };
    return row;
  });
  $('list').replaceChildren(...(rows.length ? rows : [el('p', t('empty'), { className: 'empty' })]));
}

function show() {
  const m = mails.find((x) => x.id === chosen);
  if (!m) { $('mail').replaceChildren(el('p', mails.length ? t('choose') : '', { className: 'meta' })); return; }
  const facts = el('dl');
  const fact = (key, value) => { if (value) facts.append(el('dt', t(key)), el('dd', value)); };
  fact('from', m.from); fact('to', m.to.join(', ')); fact('cc', m.cc.join(', '));
  fact('envelope', m.recipients.join(', ')); fact('reply', m.replyTo);
  fact('at', time(m.at) + (m.automatic ? ' · ' + t('machine') : ''));
  const parts = [el('h2', m.subject || t('none')), facts, el('div', m.text, { className: 'text' })];
  if (m.attachments.length) {
    const files = el('ul');
    m.attachments.forEach((a) => {
      const li = el('li');
      li.append(el('a', a.name, { href: `${API}/${m.id}/attachments/${a.index}` }), ` ${a.contentType}, ${Math.ceil(a.size / 1024)} kB`);
      files.append(li);
    });
    parts.push(el('h3', t('files')), files);
  }
  if (m.html) {
    const html = el('details');
    // sandboxed without scripts and without this page's origin
    html.append(el('summary', t('html')), el('iframe', undefined, { sandbox: '', srcdoc: m.html, title: t('html') }));
    parts.push(html);
  }
  const head = el('details');
  head.append(el('summary', t('head')), el('pre', m.head));
  parts.push(head, el('a', t('source'), { href: `${API}/${m.id}/raw`, target: '_blank', rel: 'noopener' }));
  $('mail').replaceChildren(...parts);
}

async function load() {
  const answer = await fetch(`${API}?to=${encodeURIComponent($('to').value.trim())}`);
  if (!answer.ok) return;
  const items = (await answer.json()).items;
  if (JSON.stringify(items.map((m) => m.id)) === JSON.stringify(mails.map((m) => m.id)) && mails.length) return;
  mails = items;
  list();
  if (!mails.some((m) => m.id === chosen)) { chosen = null; show(); }
}

$('lang').onchange = () => { lang = $('lang').value; localStorage.setItem('mail.lang', lang); words(); list(); show(); };
$('to').oninput = () => load();
$('clear').onclick = async () => {
  const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/);
  await fetch(API, { method: 'DELETE', headers: token ? { 'X-XSRF-TOKEN': token[1] } : {} });
  mails = []; list(); show(); load();
};
words(); list(); show(); load();
setInterval(() => { if (!document.hidden) load(); }, 2000);
