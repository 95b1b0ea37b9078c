import type { Finding } from '../../values/index.ts';
import { described, OneField } from '../desk-web/field-frame.tsx';
import { Findings } from '../desk-web/findings.tsx';
import { deskAddress, deskPage } from '../desk-web/frame.tsx';

/** The form by which a sheet comes in. */
export function uploadPage(props: {
  readonly slug: string;
  readonly name: string;
  readonly officer: string;
  readonly findings: readonly Finding[];
  readonly limit: number;
}): string {
  const { slug } = props;
  const file = { id: 'sheet-file', findings: [] };
  return deskPage({
    title: 'Bring a sheet of contributions',
    relation: { slug, name: props.name },
    officer: props.officer,
    children: (
      <form class="add-form" method="post" action={deskAddress(slug, 'sheets')} enctype="multipart/form-data">
        <Findings findings={props.findings} lead="The sheet was not read, and nothing is stored:" />
        <OneField
          {...file}
          label="Sheet"
          doc={`CSV or XLSX, up to ${Math.floor(props.limit / 1_000_000)} MB. What its columns hold is shown next, and nothing is stored before you confirm it.`}
        >
          <input {...described(file)} name="file" type="file" required />
        </OneField>
        <p class="apparatus">
          To begin with an empty one: <a href="/templates/contributions.xlsx">the template as XLSX</a> or{' '}
          <a href="/templates/contributions.csv">as CSV</a>.
        </p>
        <p class="form-do">
          <button type="submit" class="first">
            Show its columns
          </button>
          <a class="button" href={deskAddress(slug)}>
            Cancel
          </a>
        </p>
      </form>
    ),
  });
}
