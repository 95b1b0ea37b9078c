import type { Child } from 'hono/jsx';
import type { Finding } from '../../values/index.ts';

/** What is wrong with one field, beside it; `id` is what the field is described by. */
export function FieldFindings(props: { id: string; findings: readonly Finding[] }) {
  if (props.findings.length === 0) return null;
  return (
    <ul class="field-wrong" id={props.id}>
      {props.findings.map((f) => (
        <li>
          {f.message} {f.hint ? <span class="way-out">{f.hint}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** What every field of a form says of itself. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly doc: string;
  readonly required?: boolean;
  readonly findings: readonly Finding[];
}

/** A single field with its label, what it takes, and what is wrong with it. */
export function OneField(props: FieldProps & { children?: Child }) {
  const { id, label, doc, required, findings } = props;
  return (
    <div class={findings.length > 0 ? 'field wrong' : 'field'}>
      <label for={id}>
        {label}
        {required ? <span class="needed"> needed</span> : null}
      </label>
      <small id={`${id}-doc`}>{doc}</small>
      {props.children}
      <FieldFindings id={`${id}-wrong`} findings={findings} />
    </div>
  );
}

/** Several inputs that make one slot. */
export function ManyFields(props: FieldProps & { children?: Child }) {
  const { id, label, doc, required, findings } = props;
  return (
    <fieldset class={findings.length > 0 ? 'field wrong' : 'field'} aria-describedby={`${id}-doc`}>
      <legend>
        {label}
        {required ? <span class="needed"> needed</span> : null}
      </legend>
      <small id={`${id}-doc`}>{doc}</small>
      {props.children}
      <FieldFindings id={`${id}-wrong`} findings={findings} />
    </fieldset>
  );
}

/** What a single input bears so that its doc and its findings are read with it. */
export function described(props: Pick<FieldProps, 'id' | 'findings'>) {
  const wrong = props.findings.length > 0;
  return {
    id: props.id,
    'aria-describedby': wrong ? `${props.id}-doc ${props.id}-wrong` : `${props.id}-doc`,
    ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
  };
}
