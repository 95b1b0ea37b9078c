// Forms sent without leaving the page.

export function fieldsOf(form, button) {
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) fields.set(button.name, button.value);
  fields.set('with', 'html');
  return fields;
}

export async function post(action, fields) {
  try {
    const answer = await fetch(action, {
      method: 'POST',
      // It is sent to its end even where the page is left.
      keepalive: true,
      body: fields,
      headers: { accept: 'application/json' },
    });
    return { ok: answer.ok, status: answer.status, body: await answer.json() };
  } catch {
    return {
      ok: false,
      status: 0,
      body: { detail: 'The desk does not answer. Nothing was changed, as far as can be seen.' },
    };
  }
}

export function fromHtml(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content.firstElementChild;
}
