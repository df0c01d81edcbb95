// @ts-check
// Forms without a new page. Every form also works without this file; it adds: no double sending, a
// question before a number is sent by mistake, words that are not lost when the network fails, and
// reading tools that act at once.

/**
 * What a form is about to do, told to others as the event `tesuri:act` on the document. Whoever
 * prevents its default has taken the act over.
 * @typedef {{type: 'say' | 'choose' | 'person', clientId: string, text?: string, choice?: string, address: string, data: URLSearchParams}} Act
 */

/**
 * Something to send the long way, sent as the event `tesuri:send`; the same clientId counts once.
 * @typedef {{address: string, data: URLSearchParams}} Letter
 */

/**
 * A `main` element to show, sent as the event `tesuri:page` on the document.
 * @typedef {{html: string, own: boolean}} Page `own`: the resident's own act brought it
 */

// No look-behind: it would keep this file from older iPhones.
const TWELVE = /(^|\D)\d{12}(?!\d)/;
const BETWEEN = /(\d)[\s\-‐‑–—−ーｰ・.,、/]{1,2}(?=\d)/g;
const PATIENCE_MS = 30000;

// What our own server drew may be made a page; the page's policy lets no other markup through.
const markup = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('tesuri', {
  createHTML: (/** @type {string} */ html) => html,
});

let busy = false;

/** @returns {string} never the same twice; randomUUID would need https */
function freshId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), b => b.toString(16).padStart(2, '0')).join('');
}

/** @param {string} selector @returns {HTMLElement | null} */
function find(selector) {
  return document.querySelector(selector);
}

/**
 * One line above the green button that says what became of the words.
 * @param {'' | 'sending' | 'arrived' | 'late'} state @param {string=} why @param {(() => void)=} again
 */
function tell(state, why, again) {
  const place = find('#sending');
  if (!place) return;
  place.replaceChildren();
  if (!state) return;
  const line = document.createElement('p');
  line.className = state;
  line.append(why || (place.dataset[state] ?? ''));
  if (again) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(place.dataset.again ?? '');
    button.addEventListener('click', again, {once: true});
    line.append(button);
  }
  place.append(line);
}

/** @param {boolean} walk whether もどる leads one step back rather than home */
function setBack(walk) {
  find('#back-step')?.toggleAttribute('hidden', !walk);
  find('#back-home')?.toggleAttribute('hidden', walk);
}

/** @returns {HTMLInputElement | null} */
function field() {
  return document.querySelector('#text');
}

/** Leads eyes and screen reader to what is new: the first title, or in a talk the last line. @param {HTMLElement} main */
function lead(main) {
  /** @type {HTMLElement[]} */
  const places = Array.from(main.querySelectorAll('#now [tabindex]'));
  scrollTo(0, 0);
  if (main.dataset.talking) {
    places[places.length - 1]?.scrollIntoView({block: 'nearest'});
    places[places.length - 1]?.focus({preventScroll: true});
  } else {
    places[0]?.focus({preventScroll: true});
  }
}

/** @param {string} html */
function parsed(html) {
  return new DOMParser().parseFromString(markup?.createHTML(html) ?? html, 'text/html');
}

/** @param {Page} page */
function show(page) {
  const fresh = parsed(page.html).querySelector('main');
  const old = find('main');
  if (!fresh || !old) return false;
  const typed = field()?.value ?? '';
  const writing = document.activeElement === field();
  const open = field()?.closest('details')?.open;
  old.replaceWith(fresh);
  document.title = fresh.dataset.title ?? document.title;
  setBack(Number(fresh.dataset.place) > 0);
  const now = field();
  if (page.own) {
    tell('');
    lead(fresh);
  } else if (now) {
    now.value = typed;
    const fold = now.closest('details');
    if (fold && open) fold.open = true;
    if (writing) now.focus({preventScroll: true});
  }
  document.dispatchEvent(new CustomEvent('tesuri:shown', {detail: page}));
  return true;
}

/** @param {HTMLFormElement} form @param {string} clientId @param {HTMLElement | null} button */
function body(form, clientId, button) {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) data.set(name, String(value));
  if (button instanceof HTMLButtonElement && button.name) data.set(button.name, button.value);
  data.set('c', clientId);
  return data;
}

/** The last resort: an ordinary page load. @param {Letter} letter */
function sendNatively({address, data}) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address;
  form.hidden = true;
  form.append(...Array.from(data, ([name, value]) => {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    return input;
  }));
  document.body.append(form);
  form.submit();
}

/**
 * The new `main`, or why there is none; neither when it did not get through.
 * @typedef {{main?: string, why?: string}} Reply
 */

/** @param {Letter} letter @returns {Promise<Reply>} */
async function post({address, data}) {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(address, {method: 'POST', body: data, headers: {'X-Fragment': 'main'}, signal: stop.signal});
    const html = await answer.text();
    // At a kiosk: the visit is over.
    const kiosk = document.documentElement.dataset.kiosk;
    if (answer.status === 401 && kiosk) location.replace(kiosk + '/reset');
    return answer.ok ? {main: html} : {why: parsed(html).querySelector('#why')?.textContent ?? ''};
  } catch {
    return {};
  } finally {
    clearTimeout(clock);
  }
}

/** @param {Letter} letter @param {number} attempt */
async function send(letter, attempt) {
  busy = true;
  tell('sending');
  const reply = await post(letter);
  busy = false;
  if (reply.main && show({html: reply.main, own: true})) return;
  tell('late', reply.why, () => (attempt < 2 ? void send(letter, attempt + 1) : sendNatively(letter)));
}

/** @param {Letter} letter @returns {Act} */
function act({address, data}) {
  const clientId = data.get('c') ?? freshId();
  const common = {clientId, address, data};
  const path = new URL(address).pathname;
  if (path.endsWith('/say')) return {type: 'say', text: data.get('text') ?? '', ...common};
  if (path.endsWith('/choose')) return {type: 'choose', choice: data.get('choice') ?? '', ...common};
  return {type: 'person', ...common};
}

/** Twelve digits may be the number that must not be sent. @param {string} text */
function holdsNumber(text) {
  return TWELVE.test(text.normalize('NFKC').replace(BETWEEN, '$1').replace(BETWEEN, '$1'));
}

/** @param {HTMLFormElement} form @returns {boolean} whether to wait for the answer */
function asksFirst(form) {
  /** @type {HTMLElement | null} */
  const caution = form.querySelector('.caution');
  const sure = form.hasAttribute('data-sure');
  form.removeAttribute('data-sure');
  if (!caution || sure || !holdsNumber(field()?.value ?? '')) return false;
  caution.hidden = false;
  /** @type {HTMLElement | null} */ (caution.querySelector('#caution'))?.focus();
  return true;
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} button */
function readDifferently(form, button) {
  if (!(button instanceof HTMLButtonElement)) return;
  const data = new URLSearchParams(/** @type {any} */ (new FormData(form)));
  data.set(button.name, button.value);
  const page = document.documentElement.dataset;
  if (button.name === 'size') {
    page.size = button.value;
    button.value = {m: 'l', l: 'xl', xl: 'm'}[button.value] ?? 'm';
  } else {
    page.ruby = button.value;
    button.setAttribute('aria-pressed', String(button.value === '1'));
    button.value = button.value === '1' ? '0' : '1';
  }
  fetch(form.action, {method: 'POST', body: data, redirect: 'manual'}).catch(() => {});
}

document.addEventListener('submit', event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const button = event.submitter ?? /** @type {HTMLElement | null} */ (document.activeElement);
  if (form.method !== 'post') return;
  if (form.hasAttribute('data-prefs')) {
    event.preventDefault();
    readDifferently(form, button);
    return;
  }
  if (busy || asksFirst(form)) {
    event.preventDefault();
    return;
  }
  if (form.hasAttribute('data-plain')) {
    busy = true;
    return;
  }
  if (!find('main[data-live]')) {
    busy = true;
    tell('sending');
    return;
  }
  event.preventDefault();
  const letter = {address: form.action, data: body(form, freshId(), button)};
  if (document.dispatchEvent(new CustomEvent('tesuri:act', {detail: act(letter), cancelable: true}))) {
    void send(letter, 1);
  }
});

document.addEventListener('click', event => {
  const pressed = event.target instanceof Element ? event.target.closest('.caution button') : null;
  if (!pressed) return;
  pressed.closest('.caution')?.setAttribute('hidden', '');
  if (pressed.hasAttribute('data-redo')) {
    field()?.focus();
    return;
  }
  const form = pressed.closest('form');
  form?.setAttribute('data-sure', '');
  /** @type {HTMLElement | null | undefined} */ (form?.querySelector('.send'))?.click();
});

document.addEventListener('tesuri:send', event => void send(/** @type {CustomEvent<Letter>} */ (event).detail, 1));
document.addEventListener('tesuri:page', event => show(/** @type {CustomEvent<Page>} */ (event).detail));

// A page that comes back from the browser's memory may be sent again.
addEventListener('pageshow', () => {
  busy = false;
  tell('');
});

const narrow = matchMedia('(max-width: 21.24em)');
const fold = () => find('.tools')?.toggleAttribute('open', !narrow.matches);
narrow.addEventListener?.('change', fold);
fold();

export {};
