// @ts-check
// A device in a hall: it asks whether anybody is still there and goes back to its start, it says when the
// server cannot be reached, and it comes back by itself. Without this file the page itself goes back in time,
// and the server ends every visit that is left.

const TICK_MS = 250;
const TOLD_EVERY_MS = 15000;
const PULSE_MS = 20000;
const PULSE_LOST_MS = 3000;
const PATIENCE_MS = 5000;
/** After a sign that was no tap the question goes by itself. */
const ANSWERED_MS = 800;

const root = document.documentElement.dataset.kiosk ?? '/kiosk';
/** The last sign of somebody. */
let touched = performance.now();
/** When the server was last told of it. */
let told = touched;
let pulsed = touched;
let lost = false;
let leaving = false;

/** @param {string} selector @returns {HTMLElement | null} */
function find(selector) {
  return document.querySelector(selector);
}

/** @param {string} selector @returns {HTMLDialogElement | null} */
function curtain(selector) {
  return document.querySelector(selector);
}

/** Read anew each time, so that what the page says holds. @param {'idle' | 'patient' | 'count'} name */
function seconds(name) {
  return Number(document.body.dataset[name]) * 1000;
}

function expectant() {
  return Boolean(find('#desk:not([hidden]) [data-expectant]'));
}

/** A start screen that nobody has touched has nothing to go back from. */
function pristine() {
  const page = document.documentElement.dataset;
  const written = Array.from(document.querySelectorAll('input[type=text]'), field => /** @type {HTMLInputElement} */ (field).value);
  return Boolean(find('main.start .topics')) && !find('main a.go[href$="/chat"]') && !find('main details[open]') && !find('#kana') &&
    page.size === 'm' && page.ruby === '1' && !page.lang && (find('main')?.scrollTop ?? 0) === 0 && written.every(text => !text);
}

/** @param {string} path @param {RequestInit=} options @returns {Promise<number>} the status; 0 when nobody answers */
async function ask(path, options) {
  const stop = new AbortController();
  const clock = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    return (await fetch(root + path, {cache: 'no-store', redirect: 'manual', signal: stop.signal, ...options})).status;
  } catch {
    return 0;
  } finally {
    clearTimeout(clock);
  }
}

/** Takes everything off the screen at once, whatever the network does. */
function blank() {
  find('main')?.replaceChildren();
  find('#kana')?.remove();
  document.title = '';
}

/** @param {string} path `/reset`, or `/end` when somebody said so */
async function leave(path) {
  if (leaving) return;
  leaving = true;
  blank();
  curtain('#idle')?.close();
  if (path === '/end') await ask(path, {method: 'POST'});
  await goBack();
}

/** To the start, as soon as the server is there. */
async function goBack() {
  if (await ask('/alive')) location.replace(root + '/reset');
  else lose();
}

/** @param {number} status of an answer @returns {boolean} whether somebody answered */
function heed(status) {
  if (!status) {
    lose();
    return false;
  }
  const found = lost;
  lost = false;
  curtain('#offline')?.close();
  if (status === 401 || status === 403 || leaving) location.replace(root + '/reset');
  else if (found) dispatchEvent(new Event('online'));
  return true;
}

function lose() {
  lost = true;
  const offline = curtain('#offline');
  if (offline && !offline.open) offline.showModal();
}

/** Somebody is there. */
function here() {
  const now = performance.now();
  touched = now;
  if (now - told < TOLD_EVERY_MS) return;
  told = now;
  void ask('/here', {method: 'POST'}).then(heed);
}

function pulse() {
  pulsed = performance.now();
  void ask('/alive').then(heed);
}

/** @param {number} left milliseconds */
function question(left) {
  const idle = curtain('#idle');
  const number = find('#left');
  if (!idle || !number) return;
  number.textContent = String(Math.max(0, Math.ceil(left / 1000)));
  if (idle.open) return;
  find('#kept')?.toggleAttribute('hidden', !expectant());
  idle.showModal();
}

function tick() {
  const now = performance.now();
  if (now - pulsed > (lost ? PULSE_LOST_MS : PULSE_MS)) pulse();
  if (leaving) return;
  const quiet = now - touched;
  const asks = seconds(expectant() ? 'patient' : 'idle');
  if (quiet < asks) {
    if (quiet > ANSWERED_MS) curtain('#idle')?.close();
    return;
  }
  if (pristine()) {
    touched = now;
    return;
  }
  const left = asks + seconds('count') - quiet;
  if (left <= 0) void leave('/reset');
  else if (!lost) question(left);
}

for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchmove']) {
  addEventListener(sign, here, {capture: true, passive: true});
}

// A person's words are a sign of life too: whoever reads them is not hurried.
document.addEventListener('tesuri:shown', event => {
  if (!(/** @type {CustomEvent<import('./forms.js').Page>} */ (event).detail.own)) here();
});

// Whatever is tapped while the question stands only continues: it falls with the tap, not before it.
curtain('#idle')?.addEventListener('click', event => {
  curtain('#idle')?.close();
  if (event.target instanceof Element && event.target.closest('[data-leave]')) void leave('/end');
});
for (const name of ['#idle', '#offline']) curtain(name)?.addEventListener('cancel', event => event.preventDefault());

/** Leaves the page for another one only when there is one: a browser's own page of errors leads nowhere here. @param {() => void} go */
async function goWhenThere(go) {
  if (heed(await ask('/alive'))) go();
}

document.addEventListener('submit', event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.hasAttribute('data-end')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    void leave('/end');
    return;
  }
  const native = form.hasAttribute('data-plain') || (!find('main[data-live]') && !form.hasAttribute('data-prefs'));
  if (!native) return;
  if (form.hasAttribute('data-there')) {
    form.removeAttribute('data-there');
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  void goWhenThere(() => {
    form.setAttribute('data-there', '');
    form.requestSubmit(event.submitter);
  });
}, true);

document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const pressed = event.target instanceof Element ? event.target.closest('[data-print]') : null;
  if (pressed) print();
  if (!(link instanceof HTMLAnchorElement) || link.classList.contains('skip')) return;
  event.preventDefault();
  void goWhenThere(() => location.assign(link.href));
});

for (const button of document.querySelectorAll('[data-print]')) button.removeAttribute('hidden');

// A page that the browser kept is nobody's page.
addEventListener('pageshow', event => {
  if (event.persisted) location.replace(root + '/reset');
});
addEventListener('contextmenu', event => event.preventDefault());
addEventListener('dragstart', event => event.preventDefault());
addEventListener('offline', lose);
addEventListener('online', () => {
  if (lost) pulse();
});

setInterval(tick, TICK_MS);
void ask('/alive').then(status => {
  if (status === 401 || status === 403) location.replace(root + '/reset');
});

export {};
