import type { Finding } from '../../values/index.ts';
import { described, OneField } from './field-frame.tsx';
import { Findings } from './findings.tsx';
import { deskAddress, deskPage } from './frame.tsx';
import type { Offered } from './known-names.ts';

/** What was said of a document besides its bytes, as it was typed. */
export interface AddTyped {
  readonly text: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly publisher: string;
  readonly quotable: boolean;
  readonly internal: boolean;
}

/** The form by which a document comes in. */
export function addPage(props: {
  slug: string;
  name: string;
  officer: string;
  typed: AddTyped;
  parties: readonly Offered[];
  findings: readonly Finding[];
  /** Most bytes that are taken. */
  limit: number;
}): string {
  const { slug, typed } = props;
  const of = (path: string) => props.findings.filter((f) => f.at?.path === path);
  const others = props.findings.filter(
    (f) => !['published', 'url', 'publisher', 'title'].includes(f.at?.path ?? ''),
  );
  const field = (id: string) => ({ id: `add-${id}`, findings: of(id) });
  return deskPage({
    title: 'Add a document',
    relation: { slug, name: props.name },
    officer: props.officer,
    children: (
      <form class="add-form" method="post" action={deskAddress(slug, 'add')} enctype="multipart/form-data">
        <Findings findings={others} lead="The document was not taken, and nothing is stored:" />
        <OneField
          {...field('file')}
          label="File"
          doc={`HTML, PDF, DOCX, Markdown or plain text, up to ${megabytes(props.limit)}.`}
        >
          <input {...described(field('file'))} name="file" type="file" />
        </OneField>
        <OneField {...field('text')} label="Or its text" doc="Pasted here, where there is no file.">
          <textarea {...described(field('text'))} name="text" rows={8}>
            {typed.text}
          </textarea>
        </OneField>
        <div class="fields">
          <OneField {...field('title')} label="Title" doc="Left empty: as the document says.">
            <input
              type="text"
              {...described(field('title'))}
              name="title"
              value={typed.title}
              maxlength={300}
            />
          </OneField>
          <OneField
            {...field('url')}
            label="Address"
            doc="Where it is published. The same address twice: versions of one page."
          >
            <input {...described(field('url'))} name="url" type="url" value={typed.url} maxlength={1000} />
          </OneField>
          <OneField
            {...field('published')}
            label="Day it bears"
            doc="YYYY-MM-DD. Left empty: as the document says, else today, as retrieved."
          >
            <input
              type="text"
              {...described(field('published'))}
              name="published"
              value={typed.published}
              placeholder="2017-11-07"
              maxlength={10}
            />
          </OneField>
          <OneField {...field('publisher')} label="Publisher" doc="A party of the register, or a name.">
            <input
              type="text"
              {...described(field('publisher'))}
              name="publisher"
              value={typed.publisher}
              list="known-parties"
              maxlength={200}
            />
          </OneField>
        </div>
        <div class="field">
          <label class="check">
            <input type="checkbox" name="quotable" value="yes" checked={typed.quotable} /> Its passages may be
            shown whole: ours, or licensed so. Else at most twelve words of each are kept.
          </label>
        </div>
        <div class="field">
          <label class="check">
            <input type="checkbox" name="internal" value="yes" checked={typed.internal} /> It is internal:
            neither it nor what only it proves is shown to the public.
          </label>
        </div>
        <p class="form-do">
          <button type="submit" class="first">
            Add and read it
          </button>
          <a class="button" href={deskAddress(slug)}>
            Cancel
          </a>
        </p>
        <datalist id="known-parties">
          {props.parties.map(({ value, label }) => (
            <option value={value}>{label}</option>
          ))}
        </datalist>
      </form>
    ),
  });
}

function megabytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.floor(bytes / 1000)} kB`;
}
