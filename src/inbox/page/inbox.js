// The live parts of the inbox: the pages work without it.
import './ticket.js';

const told = document.getElementById('nieuws');
const list = document.getElementById('lijst');
const changed = document.getElementById('veranderd');
const RETRY_MS = 30_000;
const CALM_MS = 1000;

const say = (name, what = '') => {
  told.textContent = (told.dataset[name] ?? '').replace('{wat}', what);
};
const rows = () => [...list.querySelectorAll('tbody tr')];
const linkOf = (row) => row.querySelector('a');

const ask = (address) => fetch(address, { headers: { accept: 'text/html' } });
const parsed = (html) => new DOMParser().parseFromString(html, 'text/html').body;

/** Asks at once, and once more when it is wanted meanwhile. */
function calmly(work) {
  let busy = false;
  let again = false;
  return async function run() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    await work();
    setTimeout(() => {
      busy = false;
      if (!again || ended) return;
      again = false;
      void run();
    }, CALM_MS);
  };
}

// Rows that are fresh, told politely. What somebody had under their hands stays there.
const refresh = calmly(async () => {
  try {
    const response = await ask(`/inbox/rijen${location.search}`);
    if (response.status === 401) end();
    else if (response.ok) show(await response.text());
  } catch {
    // The stream comes back when the connection does, and asks again.
  }
});

function show(html) {
  const fresh = parsed(html);
  if (fresh.innerHTML === list.innerHTML) return;
  const known = new Set(rows().map(({ id }) => id));
  const held = document.activeElement?.closest('tr')?.id;
  list.replaceChildren(...fresh.childNodes);
  if (held) {
    const kept = document.getElementById(held);
    if (kept) linkOf(kept).focus({ preventScroll: true });
  }
  nameTab(list.querySelectorAll('.news').length);
  const added = rows().filter(({ id }) => !known.has(id));
  for (const row of added) row.classList.add('fresh');
  if (added.length === 1) say('een', added[0].id);
  else if (added.length > 1) say('meer', String(added.length));
  else say('anders');
}

// The tab says how many messages wait, as the server wrote it.
function nameTab(news) {
  const name = document.title.replace(/^\(\d+\) /, '');
  document.title = news > 0 ? `(${news}) ${name}` : name;
}

// A ticket that changed is told. How far its messages are is no change: that is kept true where it stands.
const look = calmly(async () => {
  try {
    const response = await ask(`/inbox/tickets/${told.dataset.ticket}/bereik?sinds=${told.dataset.revisie}`);
    if (response.status === 401) end();
    else if (response.status === 404) changed.hidden = false;
    else if (response.ok) follow(parsed(await response.text()).firstElementChild);
  } catch {
    // As with the rows.
  }
});

function follow(fresh) {
  if (fresh.dataset.revisie === told.dataset.revisie) return update(fresh.children);
  changed.querySelector('span').textContent = fresh.dataset.nieuws;
  changed.hidden = false;
}

function update(parts) {
  for (const part of parts) {
    for (const old of document.querySelectorAll(`[data-van="${part.dataset.van}"]`))
      old.replaceWith(part.cloneNode(true));
  }
}

// News comes only to a page that is looked at: a browser keeps few connections to one place.
let stream;
let ended = false;

function end() {
  ended = true;
  stream?.close();
  if (!list) return;
  told.classList.remove('unseen');
  say('kwijt');
}

function hear() {
  if (ended || stream || document.hidden) return;
  const own = new EventSource('/inbox/stroom');
  stream = own;
  // What changed before it was open is not told.
  own.addEventListener('open', () => void (list ? refresh() : look()));
  own.addEventListener('tickets', ({ data }) => {
    if (list) void refresh();
    else if (data === '' || data.split(' ').includes(told.dataset.ticket)) void look();
  });
  own.addEventListener('error', () => {
    if (own.readyState !== EventSource.CLOSED) return;
    stream = undefined;
    // Signed out, or too many pages are open: asking tells which.
    void (list ? refresh() : look());
    setTimeout(hear, RETRY_MS);
  });
}

if (told) {
  hear();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return hear();
    stream?.close();
    stream = undefined;
  });
  addEventListener('pagehide', () => stream?.close());
}

// Keys: off while somebody types, and for who switched them off.
const help = document.getElementById('toetsen');

if (help) {
  const NAME = 'toetsen';
  const switchBox = document.getElementById('toetsen-aan');
  const button = document.getElementById('toetsen-knop');
  const search = document.getElementById('zoek');
  switchBox.checked = localStorage.getItem(NAME) !== 'uit';
  switchBox.addEventListener('change', () => {
    localStorage.setItem(NAME, switchBox.checked ? 'aan' : 'uit');
  });
  button.hidden = false;
  button.addEventListener('click', () => help.showModal());

  const step = (by) => {
    const all = rows();
    const at = all.indexOf(document.activeElement?.closest('tr'));
    const next = at === -1 ? (by > 0 ? 0 : all.length - 1) : at + by;
    if (all[next]) linkOf(all[next]).focus();
  };
  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    '/': () => search.focus(),
    '?': () => help.showModal(),
  };
  const types = (target) => target.closest('input, select, textarea, [contenteditable], dialog') !== null;
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
    if (!switchBox.checked || ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return;
    if (!Object.hasOwn(KEYS, key) || types(target)) return;
    event.preventDefault();
    KEYS[key]();
  });
}
