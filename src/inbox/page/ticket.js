// The page of a ticket: what somebody typed or ticked there stays in this tab until it is sent.

const done = takeDone();
const told = document.querySelector('#nieuws[data-ticket]');

const LIST = 'wachtrij';
const back = document.getElementById('terug');
// The way back leads to the list as it was, with its filter, search and page.
if (document.getElementById('lijst')) sessionStorage.setItem(LIST, location.search);
if (back) back.search = sessionStorage.getItem(LIST) ?? '';
// Ctrl+Enter sends what is typed. `u` goes back up to the list: off with the other keys, in the help of the list.
document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, isComposing, repeat } = event;
  if (!back || isComposing || repeat || altKey) return;
  if (key === 'Enter' && (ctrlKey || metaKey) && target.matches('textarea')) target.form.requestSubmit();
  const types = target.closest('input, select, textarea, [contenteditable]') !== null;
  if (key === 'u' && !ctrlKey && !metaKey && !types && localStorage.getItem('toetsen') !== 'uit')
    back.click();
});
// Who put a template in goes on behind it.
const filled = document.querySelector('textarea[autofocus]');
filled?.setSelectionRange(filled.value.length, filled.value.length);
linkTicks();
if (told) keepDrafts(`concept ${told.dataset.ticket}`);
// The next one at this screen is to find nothing of it.
document.querySelector('.who')?.addEventListener('submit', () => sessionStorage.clear());

// One tick ticks what is left, so that is seen before it is sent.
function linkTicks() {
  const all = document.querySelector('input[name="alle"]');
  if (!all) return;
  const left = [...document.querySelectorAll('input[name="school"][data-over="true"]')];
  all.addEventListener('input', () => {
    for (const box of left) box.checked = all.checked;
  });
  for (const box of left)
    box.addEventListener('input', () => {
      all.checked = left.every(({ checked }) => checked);
    });
}

// What was just done is told once, and not again to who comes back or loads the page anew.
function takeDone() {
  const address = new URL(location);
  const done = address.searchParams.get('gedaan');
  address.searchParams.delete('gedaan');
  if (done !== null) history.replaceState(history.state, '', address);
  return done;
}

function keepDrafts(key) {
  const drafts = JSON.parse(sessionStorage.getItem(key) ?? '{}');
  const forms = [...document.querySelectorAll('.ticket form')].filter((form) => fieldsOf(form).length > 0);
  const actionOf = (form) => form.getAttribute('action').split('/').at(-1);
  const keep = (form) => {
    drafts[actionOf(form)] = fieldsOf(form).map((field) => [nameOf(field), valueOf(field)]);
    sessionStorage.setItem(key, JSON.stringify(drafts));
  };
  delete drafts[done];
  sessionStorage.setItem(key, JSON.stringify(drafts));
  for (const form of forms) {
    // What was sent and not taken came back with the page.
    if (form.hasAttribute('data-getypt')) keep(form);
    else fill(form, new Map(drafts[actionOf(form)]));
    form.addEventListener('input', () => keep(form));
  }
}

function fieldsOf(form) {
  return [...form.elements].filter(({ name, type }) => name && !['hidden', 'submit'].includes(type));
}

function fill(form, draft) {
  for (const field of fieldsOf(form)) {
    const value = draft.get(nameOf(field));
    if (value === undefined) continue;
    if (isTick(field)) field.checked = value;
    else field.value = value;
  }
}

function isTick({ type }) {
  return type === 'checkbox' || type === 'radio';
}

function nameOf(field) {
  return isTick(field) ? `${field.name} ${field.value}` : field.name;
}

function valueOf(field) {
  return isTick(field) ? field.checked : field.value;
}
