import type { Said } from '../../desk/index.ts';
import type { Finding } from '../../values/index.ts';
import { KINDS, type Names, type Slot } from '../../vocabulary/index.ts';
import { described, OneField } from './field-frame.tsx';
import { Findings } from './findings.tsx';
import type { Known } from './known-names.ts';
import type { Standing } from './proposal-model.ts';
import { textShown } from './said-form.ts';
import { slotFindings } from './slot-findings.ts';
import { SlotField, TimeInput } from './slot-input.tsx';
import { WAYS } from './wording.ts';

/** How what a form says would read, and how it would stand to the record. */
export interface Preview {
  readonly sentence: string;
  readonly whenInWords: string;
  readonly standing: Standing;
}

/** What a form for a fact shows. */
export interface FactForm {
  readonly action: string;
  readonly said: Said;
  readonly language: string;
  readonly names: Names;
  readonly known: Known;
  readonly preview: Preview;
  /** How it enters the record, as chosen before. */
  readonly how?: string;
  readonly findings: readonly Finding[];
  /** What it is linked to and nobody accepted, in words. */
  readonly links: readonly string[];
  /** Fields that go with it unseen: the passage, what was seen, where to go back to. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The decision that the form is for, and what its button says. */
  readonly decision: 'accept' | 'amend';
  readonly submit: string;
  readonly cancel: string;
}

/** A form by kind, made from the vocabulary: the time, the slots, a sentence, and how it enters the record. */
export function FactFields(props: FactForm) {
  const { said, language, names, preview } = props;
  const kind = KINDS.get(said.kind);
  const found = slotFindings(props.findings, said.kind);
  const when = { id: 'f-when', findings: found.of('when') };
  const slots = kind?.slots ?? [];
  const open = (slot: Slot) =>
    slot.required || kind?.identity.includes(slot.name) || said.slots[slot.name] !== undefined;
  const isShown = (slot: Slot, i: number) => i < 6 || open(slot) || found.of(slot.name).length > 0;
  const [shown, folded] = [slots.filter(isShown), slots.filter((slot, i) => !isShown(slot, i))];
  const field = (slot: Slot) => (
    <SlotField
      slot={slot}
      value={said.slots[slot.name]}
      language={language}
      names={names}
      findings={found.of(slot.name)}
    />
  );
  const statement = { id: 'f-statement', findings: found.of('statement') };
  return (
    <form class="fact-form" method="post" action={props.action} data-preview>
      <input type="hidden" name="kind" value={said.kind} />
      {Object.entries(props.hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Findings findings={found.others} lead="Not taken:" />
      <div class="preview" aria-live="polite">
        <p class="label">It would print</p>
        <p class="preview-sentence">{preview.sentence || 'Nothing yet.'}</p>
      </div>
      <div class="fields">
        <OneField
          {...when}
          label="Time"
          doc="When it was true in the world (EDTF): 2014-05-06, 2013, 2007/.., ../2017-11-07."
          required
        >
          <TimeInput {...described(when)} name="when" value={said.when} as={natureOf(said)} />
        </OneField>
        <div class="field">
          <label class="check">
            <input type="checkbox" name="ended" value="yes" checked={said.ended === true} /> It is over, the
            day not known
          </label>
        </div>
        {shown.map(field)}
        <OneField
          {...statement}
          label="Sentence"
          doc="One plain sentence as the page prints it; left empty, the wording above is printed."
        >
          <textarea {...described(statement)} name="statement" rows={3} lang={language}>
            {textShown(said.statement, language)}
          </textarea>
        </OneField>
      </div>
      {folded.length > 0 ? (
        <details class="more-slots">
          <summary>{folded.map((slot) => names.text(slot.label)).join(', ')}</summary>
          <div class="fields">{folded.map(field)}</div>
        </details>
      ) : null}
      <HowChosen standing={preview.standing} how={props.how} />
      {props.links.length > 0 ? (
        <label class="check">
          <input type="checkbox" name="alone" value="yes" /> Without its link to “{props.links.join('”, “')}”,
          which nobody accepted yet
        </label>
      ) : null}
      <p class="form-do">
        <button type="submit" class="first" name="decision" value={props.decision}>
          {props.submit}
        </button>
        <button type="submit" name="decision" value="preview" class="without-script">
          See how it reads
        </button>
        <a class="button" href={props.cancel} data-cancel>
          Cancel
        </a>
      </p>
      <KnownNames known={props.known} />
    </form>
  );
}

/** How it enters the record, where there is one beside it. */
export function HowChosen({ standing, how }: { standing: Standing; how?: string | undefined }) {
  const { as, record, sentence } = standing;
  if (as === 'new' || record === undefined) return <div class="how" data-how="new" aria-live="polite" />;
  const choices =
    as === 'differs'
      ? WAYS
      : [{ how: 'corroborates', label: 'One more proof of it' } as const, WAYS.find((w) => w.how === 'new')!];
  const chosen = choices.find((c) => c.how === how)?.how ?? choices[0]!.how;
  return (
    <fieldset class="how" data-how={`${as} ${record}`} aria-live="polite">
      <legend>{as === 'differs' ? 'It differs from what is on record' : 'It is on record already'}</legend>
      <p class="card-record">
        {sentence} <code>{record}</code>
      </p>
      <input type="hidden" name="record" value={record} />
      {choices.map((c) => (
        <label class="check">
          <input type="radio" name="how" value={c.how} checked={c.how === chosen} /> {c.label}
        </label>
      ))}
    </fieldset>
  );
}

function KnownNames({ known }: { known: Known }) {
  return (
    <>
      {(['parties', 'people', 'funds', 'records'] as const).map((list) => (
        <datalist id={`known-${list}`}>
          {known[list].map(({ value, label }) => (
            <option value={value}>{label}</option>
          ))}
        </datalist>
      ))}
    </>
  );
}

/** Whether a kind's time is that of an event or a state: how it is put into words. */
function natureOf(said: Said): 'event' | 'state' {
  try {
    return KINDS.get(said.kind)?.nature({ ...said, citations: [], marking: 'internal' }).as ?? 'event';
  } catch {
    return 'event';
  }
}
