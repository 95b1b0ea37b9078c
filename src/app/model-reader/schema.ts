import { CURRENCIES } from '../../values/index.ts';
import { type CodeList, KINDS, type Kind, type Slot } from '../../vocabulary/index.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of an answer: facts of the vocabulary's kinds, in the names that the text uses, each with the words
 * that prove it. It keeps to what endpoints with strict schemas take: every key is required, what may be missing may
 * be null, and there are no patterns or bounds; the values are checked when the answer is read.
 */
export function answerSchema(): Schema {
  return {
    ...map({ records: { type: 'array', items: { anyOf: [...KINDS.values()].map(record) } } }),
    $defs: { ...codeLists(), currency: { type: 'string', enum: Object.keys(CURRENCIES) } },
  };
}

/** The slots of a kind that a reader fills: links to other records are made at the desk. */
export function filledSlots(kind: Kind): readonly Slot[] {
  return kind.slots.filter(({ type }) => type.is !== 'record');
}

function record(kind: Kind): Schema {
  return {
    ...map({
      kind: { type: 'string', enum: [kind.name] },
      quote: { type: 'string', description: 'The clause or sentence that says it, copied letter by letter.' },
      when: { type: 'string', description: 'When it was true, in EDTF.' },
      ended: { type: 'boolean', description: 'Over by the day of the page, the day not known.' },
      ...Object.fromEntries(
        filledSlots(kind).map((slot) => [slot.name, slot.required ? form(slot) : orNull(form(slot))]),
      ),
    }),
    description: kind.doc,
  };
}

function form(slot: Slot): Schema {
  return { ...formOf(slot), description: slot.doc };
}

function formOf({ type }: Slot): Schema {
  const text = { type: 'string' };
  switch (type.is) {
    case 'code':
      return { anyOf: [codes(type.list)] };
    case 'codes':
      return { type: 'array', items: codes(type.list) };
    case 'parties':
    case 'topics':
      return { type: 'array', items: text };
    case 'people':
      return { type: 'array', items: map({ name: text, office: orNull(text) }) };
    case 'money':
      return map({
        currency: { $ref: '#/$defs/currency' },
        min: orNull(text),
        max: orNull(text),
        approx: { type: 'boolean' },
        per: { type: ['string', 'null'], enum: ['year', 'month', null] },
        text,
      });
    case 'strength':
      return map({ people: { type: ['integer', 'null'] }, units: orNull(text) });
    default:
      return text;
  }
}

function map(properties: Schema): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function orNull(schema: Schema): Schema {
  const { description, ...rest } = schema;
  return { anyOf: [rest, { type: 'null' }], ...(description === undefined ? {} : { description }) };
}

function codes(list: CodeList): Schema {
  return { $ref: `#/$defs/${nameOf(list)}` };
}

function nameOf(list: CodeList): string {
  return list.name.replaceAll(' ', '-');
}

function codeLists(): Schema {
  const found: Record<string, unknown> = {};
  for (const kind of KINDS.values())
    for (const { type } of kind.slots)
      if (type.is === 'code' || type.is === 'codes')
        found[nameOf(type.list)] = { type: 'string', enum: [...type.list.codes.keys()] };
  return found;
}
