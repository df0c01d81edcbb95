// @ts-check
// Keys on the screen for whoever stands at a device without a keyboard: the table of kana, or digits where a
// telephone number is asked for. Without this file the field is a field.

const TABLE = ['あいうえお', 'かきくけこ', 'さしすせそ', 'たちつてと', 'なにぬねの', 'はひふへほ', 'まみむめも', 'や　ゆ　よ', 'らりるれろ', 'わをんー、'];
const DIGITS = '123456789-0';
const LATIN = "qwertyuiopasdfghjkl'zxcvbnm-?.";
const LARGE = 'あいうえおつやゆよわ';
const LITTLE = 'ぁぃぅぇぉっゃゅょゎ';
const VOICED = '\u3099';
const HALF_VOICED = '\u309A';

/** @typedef {{key: string, label: string}} Key */

/** @type {Key[]} */
const MORE = [
  {key: 'voiced', label: 'てん゛'},
  {key: 'half', label: 'まる゜'},
  {key: 'small', label: '小さい字'},
  {key: 'space', label: 'あける'},
  {key: 'delete', label: '消す'},
  {key: 'done', label: '入力おわり'},
];

/** What the keys are called: as the page says it in another language, else in Japanese. @param {string} name @param {string} japanese */
function called(name, japanese) {
  return /** @type {HTMLElement | null} */ (document.querySelector('#key-names'))?.dataset[name] ?? japanese;
}

/** Kana are for who reads Japanese, and for the code, which is kana for all. @param {HTMLInputElement} on */
function latin(on) {
  return on.type !== 'tel' && on.id !== 'code' && !document.documentElement.lang.startsWith('ja');
}

/** @type {HTMLInputElement | null} */
let field = null;

/** @param {string} kana @param {string} mark @returns {string} with the mark, or without it when it has it */
function marked(kana, mark) {
  const plain = kana.normalize('NFD');
  if (plain.endsWith(mark)) return plain[0] ?? kana;
  const both = ((plain[0] ?? '') + mark).normalize('NFC');
  return both.length === 1 ? both : kana;
}

/** @param {string} kana */
function resized(kana) {
  const large = LARGE.indexOf(kana);
  const little = LITTLE.indexOf(kana);
  if (large >= 0) return LITTLE[large] ?? kana;
  return little >= 0 ? LARGE[little] ?? kana : kana;
}

/** Puts text over what is before the mark of writing. @param {number} back how many letters @param {string} text */
function write(back, text) {
  if (!field) return;
  const end = field.selectionStart ?? field.value.length;
  const start = Math.max(0, end - back);
  const longer = field.value.length - (end - start) + text.length;
  if (field.maxLength > 0 && longer > field.maxLength) return;
  field.setRangeText(text, start, Math.max(end, field.selectionEnd ?? end), 'end');
  field.dispatchEvent(new Event('input', {bubbles: true}));
  field.scrollLeft = field.scrollWidth;
}

/** @param {(kana: string) => string} change */
function changeLast(change) {
  const end = field?.selectionStart ?? 0;
  const last = field?.value[end - 1];
  if (last) write(1, change(last));
}

/** @param {string} key */
function press(key) {
  if (key === 'voiced') changeLast(kana => marked(kana, VOICED));
  else if (key === 'half') changeLast(kana => marked(kana, HALF_VOICED));
  else if (key === 'small') changeLast(resized);
  else if (key === 'space') write(0, field && latin(field) ? ' ' : '　');
  else if (key === 'delete') write(1, '');
  else if (key === 'done') close();
  else write(0, key);
}

/** @param {Key} one */
function button({key, label}) {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset.key = key;
  made.append(label);
  return made;
}

/** @param {string} letters @param {string} name */
function keys(letters, name) {
  const table = document.createElement('div');
  table.className = name;
  table.append(...Array.from(letters, letter => letter === '　' ? document.createElement('span') : button({key: letter, label: letter})));
  return table;
}

/** @param {boolean} digits @param {boolean} letters */
function drawn(digits, letters) {
  const board = document.createElement('div');
  board.id = 'kana';
  board.setAttribute('role', 'group');
  board.setAttribute('aria-label', digits ? called('digits', '数字のキー') : letters ? called('latin', '英字のキー') : called('kana', 'ひらがなのキー'));
  const more = document.createElement('div');
  more.className = 'more-keys';
  const few = digits ? ['delete', 'done'] : ['space', 'delete', 'done'];
  const some = MORE.filter(({key}) => digits || letters ? few.includes(key) : true);
  more.append(...some.map(({key, label}) => button({key, label: called(key, label)})));
  board.append(digits ? keys(DIGITS, 'table digits') : letters ? keys(LATIN, 'table latin') : keys(TABLE.join(''), 'table'), more);
  // The field keeps the focus, and with it the mark of writing.
  board.addEventListener('pointerdown', event => event.preventDefault());
  board.addEventListener('mousedown', event => event.preventDefault());
  board.addEventListener('click', event => {
    const pressed = event.target instanceof Element ? event.target.closest('button') : null;
    if (pressed?.dataset.key) press(pressed.dataset.key);
  });
  return board;
}

function close() {
  document.querySelector('#kana')?.remove();
  document.documentElement.removeAttribute('data-keys');
  const was = field;
  field = null;
  was?.blur();
  was?.closest('form')?.scrollIntoView({block: 'nearest'});
}

/** @param {HTMLInputElement} on */
function open(on) {
  if (field === on) return;
  document.querySelector('#kana')?.remove();
  field = on;
  document.querySelector('footer')?.before(drawn(on.type === 'tel', latin(on)));
  document.documentElement.dataset.keys = '';
  on.scrollIntoView({block: 'center'});
}

/** @param {EventTarget | null} target @returns {HTMLInputElement | null} */
function writable(target) {
  return target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'tel') ? target : null;
}

/** @param {HTMLInputElement} on */
function show(on) {
  // No second keyboard of the system over this one.
  on.inputMode = 'none';
  open(on);
}

// What is pressed must not move away under the finger: keys come and go when the tap is over.
let tapping = false;
addEventListener('pointerdown', () => (tapping = true), true);
addEventListener('pointercancel', () => (tapping = false), true);
document.addEventListener('focusin', event => {
  const on = writable(event.target);
  if (on && !tapping) show(on);
});
document.addEventListener('click', event => {
  tapping = false;
  const on = event.target;
  const touched = writable(on);
  if (touched) show(touched);
  else if (field && on instanceof Element && !on.closest('#kana, label')) close();
});
// After its page was changed by a script, the field is another one.
document.addEventListener('tesuri:shown', () => {
  if (!field || field.isConnected) return;
  field = null;
  const on = writable(document.activeElement);
  if (on) open(on);
  else close();
});
document.addEventListener('submit', () => {
  if (field) close();
});

export {};
