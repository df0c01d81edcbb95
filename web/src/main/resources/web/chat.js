// @ts-check
// The live conversation: new events come by themselves, and what the resident sends goes the short way.
// Whenever the socket is not open, forms.js sends instead; nothing here is needed to be served.

/**
 * @typedef {{seq: number, by: string, kind: string, text?: string, title?: string}} ChatEvent
 * @typedef {{type: 'ack', clientId: string, seq: number}
 *   | {type: 'events', events: ChatEvent[], page: string, title: string}
 *   | {type: 'draft', event: number, sentences: string[]}
 *   | {type: 'typing'}
 *   | {type: 'desk', state: string, html: string}
 *   | {type: 'error', clientId?: string, status: number, title: string, detail: string}
 *   | {type: 'pong'}} Frame
 */

const PING_MS = 25000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30000;
const LATE_MS = 8000;
const ECHO_MS = 600;
const ANSWER_MS = 20000;
const TYPING_EVERY_MS = 3000;
const TYPING_SHOWN_MS = 6000;

/** @typedef {import('./forms.js').Act & {state: 'sending' | 'arrived' | 'late'}} Entry */

/** What was sent in this way and does not stand on the page yet, in order. @type {Map<string, Entry>} */
const outbox = new Map();
/** @type {WebSocket | null} */
let socket = null;
let failures = 0;
let heard = 0;
/** Until when a change of the page counts as the answer to the resident's own act. */
let awaitedUntil = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let echo;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let late;

// As in forms.js.
const markup = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('tesuri-live', {
  createHTML: (/** @type {string} */ html) => html,
});

/** @returns {HTMLElement | null} */
function main() {
  return document.querySelector('main[data-live]');
}

/** @returns {HTMLInputElement | null} */
function field() {
  return document.querySelector('#text');
}

function last() {
  return Number(main()?.dataset.last ?? 0);
}

function open() {
  return socket?.readyState === WebSocket.OPEN;
}

function unsent() {
  return Array.from(outbox.values()).filter(entry => entry.state !== 'arrived');
}

/** @param {object} frame */
function send(frame) {
  socket?.send(JSON.stringify(frame));
}

/** @param {Entry} entry */
function sendEntry({type, clientId, text, choice}) {
  send({type, clientId, text, choice});
}

/** Shows each message that is on its way, with its state. */
function draw() {
  /** @type {HTMLElement | null} */
  const place = document.querySelector('#sending');
  place?.replaceChildren(...Array.from(outbox.values(), entry => line(entry, place.dataset)));
}

/** @param {Entry} entry @param {DOMStringMap} words */
function line(entry, words) {
  const item = document.createElement('p');
  item.className = entry.state;
  const said = entry.text ? '「' + entry.text.slice(0, 12) + (entry.text.length > 12 ? '…' : '') + '」 ' : '';
  item.append(said + (words[entry.state] ?? ''));
  if (entry.state === 'late') {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(words.again ?? '');
    button.addEventListener('click', () => sendAgain(entry), {once: true});
    item.append(button);
  }
  return item;
}

// Without a message of ours the line belongs to forms.js, whose button must not go.
function markLate() {
  const left = unsent();
  left.forEach(entry => (entry.state = 'late'));
  if (left.length) draw();
}

function watch() {
  clearTimeout(late);
  if (unsent().length) late = setTimeout(markLate, LATE_MS);
}

/** The same clientId again: what arrived after all counts once. @param {Entry} entry */
function sendAgain(entry) {
  if (!open()) {
    outbox.delete(entry.clientId);
    draw();
    document.dispatchEvent(new CustomEvent('tesuri:send', {detail: entry}));
    return;
  }
  entry.state = 'sending';
  sendEntry(entry);
  draw();
  watch();
}

/** @param {string} clientId */
function acknowledge(clientId) {
  const entry = outbox.get(clientId);
  if (!entry) return;
  entry.state = 'arrived';
  const text = field();
  if (text && text.value === entry.text) text.value = '';
  draw();
  watch();
}

/** Events are Japanese; in another language the page itself says what is new. @param {string} html */
function saidOn(html) {
  const now = new DOMParser().parseFromString(markup?.createHTML(html) ?? html, 'text/html');
  const told = Array.from(now.querySelectorAll('#now > :is(.card, .said)')).at(-1);
  for (const reading of told?.querySelectorAll('rt') ?? []) reading.remove();
  return Array.from(told?.querySelectorAll('h2, p') ?? [], line => line.textContent).join(' ');
}

/** @param {ChatEvent[]} events @param {string} html */
function announce(events, html) {
  const live = document.querySelector('#live');
  const words = document.documentElement.dataset.lang
    ? saidOn(html)
    : events.flatMap(event => [event.title, event.text]).filter(Boolean).join(' ');
  if (!live || !words) return;
  const item = document.createElement('p');
  item.append(words.replace(/｛([^｛｜｝]+)｜[^｛｜｝]+｝/g, '$1'));
  live.append(item);
  while (live.children.length > 5) live.firstElementChild?.remove();
}

/** Whether the page changes because of the resident, who has not begun to write again. */
function own() {
  return performance.now() < awaitedUntil && !(document.activeElement === field() && field()?.value);
}

/** @param {string} html */
function show(html) {
  for (const [id, entry] of outbox) if (entry.state === 'arrived') outbox.delete(id);
  document.dispatchEvent(new CustomEvent('tesuri:page', {detail: {html, own: own()}}));
  draw();
}

/** @param {Extract<Frame, {type: 'events'}>} frame */
function receive(frame) {
  const fresh = frame.events.filter(event => event.seq > heard);
  heard = Math.max(heard, ...frame.events.map(event => event.seq));
  if (!fresh.length) return;
  clearTimeout(echo);
  const answers = fresh.filter(event => event.by !== 'resident');
  if (!answers.length) {
    // Own words alone: the answer mostly follows at once, and one change is calmer than two.
    echo = setTimeout(() => show(frame.page), ECHO_MS);
    return;
  }
  if (!own()) announce(answers, frame.page);
  show(frame.page);
  awaitedUntil = 0;
  clearTimeout(writing);
  document.querySelector('#writing')?.remove();
  seeing();
}

/** How the resident stands with the desk; what is unfolded stays so. @param {Extract<Frame, {type: 'desk'}>} frame */
function stand(frame) {
  /** @type {HTMLElement | null} */
  const old = document.querySelector('#desk');
  /** @type {HTMLElement | null} */
  const fresh = new DOMParser().parseFromString(markup?.createHTML(frame.html) ?? frame.html, 'text/html').querySelector('#desk');
  if (!old || !fresh || old.contains(document.activeElement)) return;
  if (old.querySelector('details')?.open) fresh.querySelector('details')?.setAttribute('open', '');
  old.hidden = fresh.hidden;
  old.replaceChildren(...fresh.childNodes);
}

/** What a model has worded so far; the whole of it comes with the page. @param {Extract<Frame, {type: 'draft'}>} frame */
function sketch(frame) {
  const now = document.querySelector('#now');
  if (!now || frame.event < heard - 2) return;
  const card = document.querySelector('#draft') ?? document.createElement('section');
  card.id = 'draft';
  card.className = 'card worded';
  const title = document.createElement('h2');
  title.append(main()?.dataset.draft ?? '');
  const by = document.createElement('p');
  by.className = 'small';
  by.append(main()?.dataset.draftBy ?? '');
  card.replaceChildren(title, ...frame.sentences.map(sentence => {
    const line = document.createElement('p');
    line.append(sentence);
    return line;
  }), by);
  const article = Array.from(now.querySelectorAll('.card.answered')).at(-1);
  if (article) article.after(card);
  else now.append(card);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let writing;

/** The person on the other side is writing. */
function write() {
  const place = document.querySelector('#sending');
  if (!place) return;
  let line = document.querySelector('#writing');
  if (!line) {
    line = document.createElement('p');
    line.id = 'writing';
    line.append(main()?.dataset.writing ?? '');
    place.after(line);
  }
  clearTimeout(writing);
  writing = setTimeout(() => document.querySelector('#writing')?.remove(), TYPING_SHOWN_MS);
}

let toldTyping = 0;
let toldSeen = 0;

document.addEventListener('input', event => {
  if (event.target !== field() || main()?.dataset.talking !== 'yes' || !open()) return;
  if (performance.now() < toldTyping) return;
  toldTyping = performance.now() + TYPING_EVERY_MS;
  send({type: 'typing'});
});

/** Tells how far the page was looked at, while a person talks here. */
function seeing() {
  const seq = last();
  if (document.hidden || main()?.dataset.talking !== 'yes' || !open() || seq <= toldSeen) return;
  toldSeen = seq;
  send({type: 'seen', seq});
}

/** @param {Extract<Frame, {type: 'error'}>} frame */
function refuse(frame) {
  if (frame.clientId) outbox.delete(frame.clientId);
  awaitedUntil = 0;
  draw();
  watch();
  const item = document.createElement('p');
  item.className = 'late';
  item.append(frame.detail);
  document.querySelector('#sending')?.append(item);
}

/** @param {string} text */
function hear(text) {
  /** @type {Frame} */
  const frame = JSON.parse(text);
  if (frame.type === 'ack') acknowledge(frame.clientId);
  else if (frame.type === 'events') receive(frame);
  else if (frame.type === 'draft') sketch(frame);
  else if (frame.type === 'typing') write();
  else if (frame.type === 'desk') stand(frame);
  else if (frame.type === 'error') refuse(frame);
}

function connect() {
  if (!main() || (socket && socket.readyState <= WebSocket.OPEN)) return;
  const address = new URL(main()?.dataset.socket ?? '/ws/chat', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const mine = new WebSocket(address);
  socket = mine;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let pulse;
  mine.addEventListener('open', () => {
    failures = 0;
    heard = Math.max(heard, last());
    send({type: 'hello', after: last(), view: 'page'});
    unsent().forEach(sendEntry);
    seeing();
    pulse = setInterval(() => send({type: 'ping'}), PING_MS);
  });
  mine.addEventListener('message', event => hear(event.data));
  mine.addEventListener('close', () => {
    clearInterval(pulse);
    markLate();
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures++);
    setTimeout(connect, wait * (0.5 + Math.random() / 2));
  });
}

document.addEventListener('tesuri:act', event => {
  const act = /** @type {CustomEvent<import('./forms.js').Act>} */ (event).detail;
  if (!open()) return;
  event.preventDefault();
  if (act.type !== 'person' && unsent().some(entry => same(entry, act))) return;
  outbox.set(act.clientId, {...act, state: 'sending'});
  awaitedUntil = performance.now() + ANSWER_MS;
  sendEntry({...act, state: 'sending'});
  draw();
  watch();
});

/** One press too many. @param {Entry} entry @param {import('./forms.js').Act} act */
function same(entry, act) {
  return entry.type === act.type && (act.type === 'choose' || entry.text === act.text);
}

let guarded = false;

// The browser's own Back leads one step back while there is one; on the first step it leaves.
function guardBack() {
  if (Number(main()?.dataset.place) <= 1 || history.state?.walk) return;
  history.pushState({walk: true}, '');
  guarded = true;
}

addEventListener('popstate', () => {
  // A hash comes from the link that leads to the text.
  if (!guarded || history.state?.walk || location.hash) return;
  if (Number(main()?.dataset.place) > 1) {
    /** @type {HTMLElement | null} */ (document.querySelector('#back-step button'))?.click();
  } else {
    guarded = false;
    history.back();
  }
});

document.addEventListener('tesuri:shown', () => {
  heard = Math.max(heard, last());
  guardBack();
});

addEventListener('online', connect);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) connect();
  seeing();
});

connect();
guardBack();

export {};
