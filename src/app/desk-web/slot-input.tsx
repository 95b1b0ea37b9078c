import { CURRENCIES, type Finding } from '../../values/index.ts';
import { isObject, type Names, type Slot } from '../../vocabulary/index.ts';
import { edtfLine } from './edtf-words.ts';
import { described, type FieldProps, ManyFields, OneField } from './field-frame.tsx';
import { fieldOf, textShown } from './said-form.ts';

/** What a slot's input needs besides the slot. */
export interface SlotInput {
  readonly slot: Slot;
  /** As it was read or typed; nothing of it has been judged. */
  readonly value: unknown;
  readonly language: string;
  readonly names: Names;
  readonly findings: readonly Finding[];
}

/** Empty rows below those that are filled in. */
const SPARE = 2;

/** The inputs of one slot, by its type: what it takes comes from the vocabulary. */
export function SlotField(props: SlotInput) {
  const { slot, value, language, names, findings } = props;
  const { type } = slot;
  const name = fieldOf(slot.name);
  const frame: FieldProps = {
    id: `f-${slot.name}`,
    label: upper(names.text(slot.label)),
    doc: slot.doc.replaceAll('`', ''),
    required: slot.required ?? false,
    findings,
  };
  const one = described(frame);
  const plain = typeof value === 'string' ? value : '';
  switch (type.is) {
    case 'text':
      return (
        <OneField {...frame}>
          <input
            type="text"
            {...one}
            name={name}
            value={textShown(value, language)}
            maxlength={2000}
            lang={language}
          />
        </OneField>
      );
    case 'code':
      return (
        <OneField {...frame}>
          <select {...one} name={name}>
            <option value="">—</option>
            {plain && !type.list.codes.has(plain) ? (
              <option value={plain} selected>
                {plain}
              </option>
            ) : null}
            {[...type.list.codes].map(([code, label]) => (
              <option value={code} selected={code === plain}>
                {names.text(label)}
              </option>
            ))}
          </select>
        </OneField>
      );
    case 'codes':
    case 'topics': {
      const held = listed(value);
      const free = held.filter((v) => typeof v !== 'string' || !type.list.codes.has(v));
      return (
        <ManyFields {...frame}>
          <div class="checks">
            {[...type.list.codes].map(([code, label]) => (
              <label>
                <input type="checkbox" name={name} value={code} checked={held.includes(code)} />{' '}
                {names.text(label)}
              </label>
            ))}
          </div>
          {type.is === 'topics' ? (
            <>
              <label for={`${frame.id}-more`}>Others, one a line</label>
              <textarea id={`${frame.id}-more`} name={fieldOf(slot.name, 'more')} rows={2}>
                {free.map((v) => textShown(v, language)).join('\n')}
              </textarea>
            </>
          ) : (
            free.map((v) => (
              <label>
                <input type="checkbox" name={name} value={String(v)} checked /> {String(v)}
              </label>
            ))
          )}
        </ManyFields>
      );
    }
    case 'edtf':
      return (
        <OneField {...frame}>
          <TimeInput {...one} name={name} value={plain} as="state" />
        </OneField>
      );
    case 'party':
      return (
        <OneField {...frame}>
          <input type="text" {...one} name={name} value={plain} list="known-parties" autocomplete="off" />
        </OneField>
      );
    case 'fund':
      return (
        <OneField {...frame}>
          <input type="text" {...one} name={name} value={plain} list="known-funds" autocomplete="off" />
        </OneField>
      );
    case 'record':
      return (
        <OneField {...frame}>
          <input type="text" {...one} name={name} value={plain} list="known-records" autocomplete="off" />
        </OneField>
      );
    case 'parties':
      return (
        <ManyFields {...frame}>
          <div class="rows-of">
            {spared(listed(value).map(String)).map((party, i) => (
              <input
                type="text"
                name={name}
                value={party}
                list="known-parties"
                autocomplete="off"
                aria-label={row(frame.label, i)}
              />
            ))}
          </div>
        </ManyFields>
      );
    case 'people':
      return (
        <ManyFields {...frame}>
          <div class="rows-of pairs">
            {spared(listed(value)).map((person, i) => (
              <div class="pair">
                <input
                  type="text"
                  name={fieldOf(slot.name, 'name')}
                  value={nameOf(person)}
                  list="known-people"
                  autocomplete="off"
                  placeholder="name"
                  aria-label={`${row(frame.label, i)}: name`}
                />
                <input
                  type="text"
                  name={fieldOf(slot.name, 'office')}
                  value={isObject(person) ? textShown(person.office, language) : ''}
                  placeholder="office"
                  aria-label={`${row(frame.label, i)}: office`}
                />
              </div>
            ))}
          </div>
        </ManyFields>
      );
    case 'money':
      return <MoneyField {...frame} slot={slot} value={isObject(value) ? value : {}} />;
    case 'strength': {
      const { people, units } = isObject(value) ? value : ({} as Record<string, unknown>);
      return (
        <ManyFields {...frame}>
          <div class="pair">
            <input
              type="text"
              name={fieldOf(slot.name, 'people')}
              value={people === undefined ? '' : String(people)}
              inputmode="numeric"
              placeholder="people"
              aria-label={`${frame.label}: people`}
            />
            <input
              type="text"
              name={fieldOf(slot.name, 'units')}
              value={textShown(units, language)}
              placeholder="units"
              aria-label={`${frame.label}: units`}
            />
          </div>
        </ManyFields>
      );
    }
  }
}

/** A time (EDTF) with its words below, which follow while it is typed. */
export function TimeInput(props: {
  id: string;
  name: string;
  value: string;
  as: 'event' | 'state';
  'aria-describedby'?: string;
  'aria-invalid'?: 'true';
}) {
  const { as, value, ...rest } = props;
  return (
    <>
      <input type="text" {...rest} value={value} data-edtf={as} autocomplete="off" spellcheck={false} />
      <output class="in-words" for={props.id}>
        {edtfLine(value, as)}
      </output>
    </>
  );
}

function MoneyField(props: FieldProps & { slot: Slot; value: Record<string, unknown> }) {
  const { slot, value, ...frame } = props;
  const part = (key: string) => ({
    name: fieldOf(slot.name, key),
    value: value[key] === undefined ? '' : String(value[key]),
  });
  const currency = part('currency').value;
  return (
    <ManyFields {...frame}>
      <div class="sum-parts">
        <label>
          Currency
          <select name={fieldOf(slot.name, 'currency')}>
            <option value="">—</option>
            {currency && !Object.hasOwn(CURRENCIES, currency) ? (
              <option value={currency} selected>
                {currency}
              </option>
            ) : null}
            {Object.keys(CURRENCIES).map((code) => (
              <option value={code} selected={code === currency}>
                {code}
              </option>
            ))}
          </select>
        </label>
        <label>
          At least
          <input type="text" {...part('min')} inputmode="decimal" autocomplete="off" />
        </label>
        <label>
          At most
          <input type="text" {...part('max')} inputmode="decimal" autocomplete="off" />
        </label>
        <label>
          Every
          <select name={fieldOf(slot.name, 'per')}>
            <option value="">—</option>
            {['year', 'month'].map((per) => (
              <option value={per} selected={value.per === per}>
                {per}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            name={fieldOf(slot.name, 'approx')}
            value="yes"
            checked={value.approx === true}
          />{' '}
          about
        </label>
        <label class="broad">
          The source’s words for it
          <input type="text" {...part('text')} autocomplete="off" />
        </label>
      </div>
    </ManyFields>
  );
}

function nameOf(person: unknown): string {
  if (typeof person === 'string') return person;
  if (!isObject(person)) return '';
  return String(person.name ?? person.person ?? '');
}

function listed(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function spared<T>(items: readonly T[]): (T | '')[] {
  return [...items, ...Array.from({ length: SPARE }, () => '' as const)];
}

function row(label: string, i: number): string {
  return `${label} ${i + 1}`;
}

function upper(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
