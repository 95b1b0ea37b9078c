import type { XmlElement } from './element.ts';

/** The value that elements of our own namespace hold (the inverse of `out/iati/own-form.ts`). */
export function ownValue(element: XmlElement): Record<string, unknown> {
  const { attributes } = element;
  const value: Record<string, unknown> = {};
  let literals: readonly string[] = [];
  for (let i = 0; i < attributes.length; i += 2)
    if (attributes[i] === 'literals') literals = attributes[i + 1]!.split(' ');
  for (let i = 0; i < attributes.length; i += 2) {
    const [key, raw] = [attributes[i]!, attributes[i + 1]!];
    if (key === 'literals' || key === '__proto__') continue;
    value[key] = literals.includes(key) ? literal(raw) : plain(raw);
  }
  for (const one of element.children) {
    if (one.name === 'ent:list') {
      const key = one.attributes[one.attributes.indexOf('of') + 1];
      if (key !== undefined && key !== '__proto__') value[key] = one.children.map(itemValue);
    } else if (one.name.startsWith('ent:') && one.name !== 'ent:__proto__')
      value[one.name.slice(4)] = ownValue(one);
  }
  return value;
}

function itemValue(item: XmlElement): unknown {
  return item.attributes.length === 0 && item.children.length === 0 ? plain(item.text) : ownValue(item);
}

function literal(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    // Somebody wrote it by hand; the gate says what is wrong with it.
    return raw;
  }
}

function plain(raw: string): string {
  return raw.replace(
    /\\(?:u([0-9a-f]{4})|(s)|(\\))/g,
    (_, code: string | undefined, space: string | undefined) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : space ? ' ' : '\\',
  );
}
