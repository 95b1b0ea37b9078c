// Proofs open beside their sentence: in the margin where there is one, else in place. Without this script each mark is
// a link to the same proof on a page of its own.
const dossier = document.querySelector('.dossier');
const marks = dossier ? [...dossier.querySelectorAll('a.mark')] : [];
const wide = matchMedia('(min-width: 68rem)');
let open = null;

if (dossier && marks.length && !dossier.hasAttribute('data-edition')) {
  for (const mark of marks) {
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-expanded', 'false');
    mark.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      toggle(mark);
    });
    mark.addEventListener('keydown', (event) => {
      if (event.key === ' ') {
        event.preventDefault();
        toggle(mark);
      }
    });
  }
  dossier.addEventListener('keydown', keys);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) close(true);
  });
  addEventListener('hashchange', fromHash);
  addEventListener('resize', place);
  fromHash();
}

function keys(event) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const at = marks.indexOf(document.activeElement);
  if (at < 0) return;
  const step = { ArrowRight: 1, ArrowDown: 1, j: 1, ArrowLeft: -1, ArrowUp: -1, k: -1 }[event.key];
  if (!step) return;
  const next = marks[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (open) show(next);
}

function toggle(mark) {
  if (open && open.mark === mark) close(true);
  else show(mark);
}

async function show(mark) {
  close(false);
  const sentence = mark.closest('.sentence');
  const turn = { mark, panel: null, sentence };
  open = turn;
  mark.setAttribute('aria-expanded', 'true');
  let panel;
  try {
    const answer = await fetch(mark.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    panel = document.adoptNode(page.querySelector('#proof'));
  } catch {
    location.href = mark.href;
    return;
  }
  if (open !== turn) return;
  turn.panel = panel;
  panel.id = `proof-${sentence.id}`;
  panel.classList.add('opened');
  panel.tabIndex = -1;
  panel.prepend(controls());
  mark.setAttribute('aria-controls', panel.id);
  copying(panel);
  sentence.append(panel);
  place();
  history.replaceState(null, '', `#${sentence.id}`);
}

function close(back) {
  if (!open) return;
  const { mark, panel } = open;
  open = null;
  panel?.remove();
  mark.setAttribute('aria-expanded', 'false');
  mark.removeAttribute('aria-controls');
  dossier.style.minHeight = '';
  if (back) {
    mark.focus();
    history.replaceState(null, '', location.pathname + location.search);
  }
}

// In the margin a proof begins at its mark's line, and the page is made long enough to hold it.
function place() {
  if (!open?.panel) return;
  const { mark, panel } = open;
  panel.style.top = '';
  dossier.style.minHeight = '';
  if (!wide.matches) return;
  const top = mark.getBoundingClientRect().top - dossier.getBoundingClientRect().top;
  panel.style.top = `${Math.max(0, top)}px`;
  dossier.style.minHeight = `${top + panel.offsetHeight}px`;
}

function controls() {
  const row = document.createElement('div');
  row.className = 'proof-controls';
  const shut = document.createElement('button');
  shut.type = 'button';
  shut.textContent = 'Close';
  shut.addEventListener('click', () => close(true));
  row.append(shut);
  return row;
}

function fromHash() {
  const id = decodeURIComponent(location.hash.slice(1));
  const sentence = id && document.getElementById(id);
  const mark = sentence?.classList?.contains('sentence') && sentence.querySelector('a.mark');
  if (mark && open?.mark !== mark) {
    sentence.scrollIntoView({ block: 'center' });
    show(mark);
  }
}

// "Cite this" with the whole address, and a button that copies it.
function copying(root) {
  for (const text of root.querySelectorAll('[data-cite]')) {
    const address = text.querySelector('.address');
    if (address) address.textContent = new URL(text.dataset.cite, location.href).href;
    if (!navigator.clipboard) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy the reference';
    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    said.className = 'quiet';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.textContent.replace(/\s+/g, ' ').trim());
        said.textContent = ' Copied.';
      } catch {
        said.textContent = ' Your browser did not allow copying.';
      }
    });
    const row = document.createElement('p');
    row.append(button, said);
    text.after(row);
  }
}

copying(document);

// A form in the URL: empty times need not stand in it.
for (const form of document.querySelectorAll('.times form'))
  form.addEventListener('submit', () => {
    for (const input of form.querySelectorAll('input')) input.disabled = input.value === '';
  });
