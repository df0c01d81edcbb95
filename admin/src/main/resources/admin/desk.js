// @ts-check
// Keeps the desk's pages fresh, and sends their forms without a new page, so that nothing typed is
// lost. Everything works without this file too: then the page draws itself anew from time to time.

// Without the doorbell one has to look oneself.
const EVERY_MS = 10000;
const PING_MS = 30000;
const LONGEST_PAUSE_MS = 30000;
const AT_MOST_EVERY_MS = 500;
const TYPING_EVERY_MS = 3000;
const WRITING_MS = 6000;
const SEEN_MS = 600000;

// What our own server drew may be made a page; the page's policy lets no other markup through.
const markup = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('tesuri-desk', {
  createHTML: (/** @type {string} */ html) => html,
});

/** @type {number | undefined} */
let planned;
let refreshing = false;
let again = false;
let shown = 0;
let sending = false;
/** @type {WebSocket | undefined} */
let bell;
let toldTyping = 0;
/** When each passing sign is taken away. @type {Map<string, number>} */
const signs = new Map();

/** @returns {HTMLElement} */
function main() {
  return /** @type {HTMLElement} */ (document.querySelector('main'));
}

/** @param {string} html @returns {Document} */
function parsed(html) {
  return new DOMParser().parseFromString(markup ? markup.createHTML(html) : html, 'text/html');
}

/**
 * Makes an element like a fresh one with as few changes as can be: what is typed, opened and
 * focused stays.
 * @param {Element} old @param {Element} fresh
 */
function liken(old, fresh) {
  if (old.isEqualNode(fresh) || old.classList.contains('sign')) return;
  // Words that were put there to be changed and sent are not taken away again.
  if (old instanceof HTMLTextAreaElement && old.value && !fresh.textContent) return;
  if (old.tagName !== fresh.tagName || old.id !== fresh.id) {
    old.replaceWith(document.importNode(fresh, true));
    return;
  }
  for (const name of old.getAttributeNames()) {
    if (name !== 'open' && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const name of fresh.getAttributeNames()) {
    const value = /** @type {string} */ (fresh.getAttribute(name));
    if (name !== 'open' && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.children.length === 0 || fresh.children.length === 0 || hasWords(old) || hasWords(fresh)) {
    if (old.textContent !== fresh.textContent || old.children.length !== fresh.children.length) {
      old.replaceChildren(...Array.from(fresh.childNodes, node => document.importNode(node, true)));
    }
    return;
  }
  const before = Array.from(old.children);
  const now = Array.from(fresh.children);
  now.forEach((child, i) => {
    const there = before[i];
    if (there) liken(there, child);
    else old.append(document.importNode(child, true));
  });
  before.slice(now.length).forEach(child => child.remove());
}

/** Whether words stand between its elements. @param {Element} element */
function hasWords(element) {
  return Array.from(element.childNodes).some(node => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''));
}

/** @param {string} html @returns {boolean} whether it was a page of the desk */
function show(html) {
  const fresh = parsed(html);
  const body = fresh.querySelector('main[data-desk]');
  if (!body) return false;
  // A suggestion is to be read for a while: it moves to where nothing is drawn anew.
  const aside = body.querySelector('#aside');
  if (aside) {
    document.querySelector('#aside')?.remove();
    main().before(document.importNode(aside, true));
    aside.remove();
  }
  const log = document.querySelector('#log');
  const lines = log?.querySelectorAll('li').length ?? 0;
  const waiting = Number(main().querySelector('[data-waiting]')?.getAttribute('data-waiting') ?? '0');
  liken(main(), body);
  document.title = fresh.title;
  if (log && log.querySelectorAll('li').length > lines) log.scrollTop = log.scrollHeight;
  if (Number(main().querySelector('[data-waiting]')?.getAttribute('data-waiting') ?? '0') > waiting) ring();
  return true;
}

/** A short sound, where the browser lets pages sound: after the first press on the page. */
function ring() {
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.1;
    tone.frequency.value = 660;
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.3);
    tone.onended = () => void audio.close();
  } catch {
    // The title tells it too.
  }
}

/** @param {string} words */
function tell(words) {
  let line = document.querySelector('#unsent');
  if (!line) {
    line = document.createElement('p');
    line.id = 'unsent';
    line.className = 'fault';
    line.setAttribute('role', 'alert');
    document.querySelector('main')?.before(line);
  }
  line.textContent = words;
}

function untell() {
  document.querySelector('#unsent')?.remove();
}

function plan(after = EVERY_MS) {
  clearTimeout(planned);
  planned = setTimeout(refresh, after);
}

/** Something has changed: looks soon, and not more often than it is worth. */
function wake() {
  const rest = shown + AT_MOST_EVERY_MS - performance.now();
  plan(Math.max(0, rest));
}

async function refresh() {
  if (refreshing || sending) {
    again = true;
    return;
  }
  refreshing = true;
  again = false;
  shown = performance.now();
  try {
    const answer = await fetch(main().dataset.desk ?? location.href, {cache: 'no-store'});
    const html = await answer.text();
    if (!sending) {
      if (show(html)) untell();
      else if (answer.redirected) tell('時間がたったので、いちど出ました。ページを読みなおして、もう一度入ってください。');
    }
  } catch {
    tell('つながりません。つながるまで、この画面は古いままです。');
  } finally {
    refreshing = false;
    plan(again ? AT_MOST_EVERY_MS : EVERY_MS);
  }
}

/** @param {SubmitEvent} event */
async function submit(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.method !== 'post' || !main().contains(form)) return;
  event.preventDefault();
  if (sending) return;
  sending = true;
  const data = new URLSearchParams();
  new FormData(form).forEach((value, name) => data.append(name, String(value)));
  const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
  if (button?.name) data.append(button.name, button.value);
  try {
    const answer = await fetch(form.action, {method: 'POST', body: data});
    const html = await answer.text();
    if (answer.ok) {
      form.querySelectorAll('textarea').forEach(field => (field.defaultValue = ''));
      form.reset();
    }
    if (!show(html)) {
      tell('送れませんでした。時間がたって、いちど出たのかもしれません。書いたことばを写してから、ページを読みなおしてください。');
      return;
    }
    untell();
    const seen = document.querySelector('#seen');
    if (seen) seen.textContent = '';
    if (answer.redirected && answer.url !== location.href) history.pushState(null, '', answer.url);
    const begun = /** @type {HTMLTextAreaElement | null} */ (main().querySelector('textarea[autofocus]'));
    const place = begun?.value ? begun : form.isConnected ? form.querySelector('textarea, input:not([type=hidden])') : null;
    (/** @type {HTMLElement} */ (place ?? document.querySelector('#talk, h1')))?.focus();
  } catch {
    tell('送れませんでした。書いたことばは、そのまま残っています。もう一度送ってください。');
  } finally {
    sending = false;
    plan(again ? AT_MOST_EVERY_MS : EVERY_MS);
  }
}

/** Shows a passing sign of the resident. @param {string} place @param {string} words @param {number} length */
function sign(place, words, length) {
  const line = document.querySelector(place);
  if (!line) return;
  line.textContent = words;
  clearTimeout(signs.get(place));
  signs.set(place, setTimeout(() => (line.textContent = ''), length));
}

/** Tells the resident that one is writing. @param {Event} event */
function typing(event) {
  const field = /** @type {HTMLElement} */ (event.target);
  if (field.id !== 'text' || bell?.readyState !== WebSocket.OPEN || performance.now() < toldTyping) return;
  toldTyping = performance.now() + TYPING_EVERY_MS;
  bell.send(JSON.stringify({type: 'typing'}));
}

/** The doorbell: tells that something has changed, no more. @param {number} pause */
function connect(pause) {
  const address = new URL('/ws/desk', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const socket = new WebSocket(address);
  bell = socket;
  let next = pause;
  /** @type {number | undefined} */
  let beat;
  socket.addEventListener('open', () => {
    next = 1000;
    socket.send(JSON.stringify({type: 'hello', ticket: main().dataset.ticket ?? ''}));
    beat = setInterval(() => socket.send(JSON.stringify({type: 'ping'})), PING_MS);
    wake();
  });
  socket.addEventListener('message', event => {
    const frame = JSON.parse(event.data);
    if (frame.type === 'changed') wake();
    else if (frame.type === 'typing') sign('#writing', '住民が、書いています。', WRITING_MS);
    else if (frame.type === 'seen') sign('#seen', '住民の画面に、最後まで出ました。', SEEN_MS);
  });
  socket.addEventListener('close', () => {
    clearInterval(beat);
    setTimeout(connect, next, Math.min(next * 2, LONGEST_PAUSE_MS));
  });
}

/** Control and Enter send, as elsewhere. @param {KeyboardEvent} event */
function hasten(event) {
  const field = event.target;
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  if (field instanceof HTMLTextAreaElement) field.form?.requestSubmit();
}

document.addEventListener('submit', submit);
document.addEventListener('keydown', hasten);
document.addEventListener('input', typing);
globalThis.addEventListener('popstate', () => location.reload());
globalThis.addEventListener('online', wake);
const log = document.querySelector('#log');
if (log) log.scrollTop = log.scrollHeight;
plan();
connect(1000);
