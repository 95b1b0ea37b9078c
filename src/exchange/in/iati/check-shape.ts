import type { XmlElement } from './element.ts';
import { isForeign } from './namespace.ts';
import type { ActivityReading } from './reading.ts';
import { isOfType, type Shape, shapeUnder, TYPE_NAMES } from './shape.ts';

/**
 * Holds an element, and all within it, to the form of version 2: names, order, how often, attributes and what their
 * values are. Says everything that is wrong, each with its line. Codes: iati-element, iati-order, iati-missing,
 * iati-twice, iati-attribute, iati-type, iati-text.
 */
export function checkShape(
  element: XmlElement,
  parent: string,
  path: string,
  reading: ActivityReading,
): void {
  const shape = shapeUnder(parent, element.name);
  if (!shape) {
    reading.wrong(
      'iati-element',
      element,
      path,
      `<${element.name}> is no element of IATI ${inside(parent)}.`,
    );
    return;
  }
  checkAttributes(element, shape, path, reading);
  if (shape.text !== undefined) {
    if (!isOfType(element.text, shape.text))
      reading.wrong(
        'iati-type',
        element,
        path,
        `${name(path, element)} holds “${element.text.trim().slice(0, 40)}”, and must hold ${TYPE_NAMES[shape.text]}.`,
      );
    for (const one of element.children)
      reading.wrong(
        'iati-element',
        one,
        path,
        `<${one.name}> may not stand in ${name(path, element)}, which holds a text.`,
      );
    return;
  }
  if (element.text.trim() !== '')
    reading.wrong(
      'iati-text',
      element,
      path,
      `${name(path, element)} holds the text “${element.text.trim().slice(0, 40)}”, and may hold none.`,
      shape.children.some((c) => c.name === 'narrative') ? 'Put it into a <narrative>.' : undefined,
    );
  checkChildren(element, shape, path, reading);
}

/** Holds the tag of an element alone to its form: for one whose children come in later. */
export function checkTag(element: XmlElement, parent: string, path: string, reading: ActivityReading): void {
  const shape = shapeUnder(parent, element.name);
  if (shape) checkAttributes(element, shape, path, reading);
}

function checkAttributes(element: XmlElement, shape: Shape, path: string, reading: ActivityReading): void {
  const { attributes } = element;
  for (let i = 0; i < attributes.length; i += 2) {
    const [key, value] = [attributes[i]!, attributes[i + 1]!];
    if (isForeign(key)) {
      const isOurs = key === 'xml:lang' && element.name === 'narrative';
      if (!shape.foreignAttributes && !isOurs)
        reading.wrong('iati-attribute', element, path, `${name(path, element)} may not bear “${key}”.`);
      continue;
    }
    const known = shape.attributes.get(key);
    if (!known)
      reading.wrong(
        'iati-attribute',
        element,
        path,
        `${name(path, element)} has no attribute “${key}” in IATI.`,
      );
    else if (!isOfType(value, known.type))
      reading.wrong(
        'iati-type',
        element,
        path,
        `“${value.slice(0, 40)}” in ${name(path, element)}/@${key} is not ${TYPE_NAMES[known.type]}.`,
      );
  }
  for (const [key, { needed }] of shape.attributes) {
    if (!needed) continue;
    let has = false;
    for (let i = 0; i < attributes.length && !has; i += 2) has = attributes[i] === key;
    if (!has)
      reading.wrong('iati-missing', element, path, `${name(path, element)} lacks its attribute “${key}”.`);
  }
}

function checkChildren(element: XmlElement, shape: Shape, path: string, reading: ActivityReading): void {
  let at = 0;
  let foreign: XmlElement | undefined;
  const counts = new Array<number>(shape.children.length).fill(0);
  for (const one of element.children) {
    if (isForeign(one.name)) {
      foreign ??= one;
      continue;
    }
    const index = shape.children.findIndex((c) => c.name === one.name);
    if (index < 0) {
      reading.wrong(
        'iati-element',
        one,
        path,
        `<${one.name}> is no element of IATI ${inside(element.name)}.`,
      );
      continue;
    }
    counts[index]!++;
    const below = belowPath(path, one.name, counts[index]!, shape.children[index]!.most);
    if (counts[index]! > shape.children[index]!.most)
      reading.wrong('iati-twice', one, below, `<${one.name}> stands more than once ${inside(element.name)}.`);
    else if (foreign)
      reading.wrong('iati-order', one, below, `<${one.name}> stands behind an element of another namespace.`);
    else if (index < at)
      reading.wrong(
        'iati-order',
        one,
        below,
        `<${one.name}> stands behind <${shape.children[at]!.name}>, and belongs before it.`,
      );
    else at = index;
    checkShape(one, element.name, below, reading);
  }
  shape.children.forEach(({ name: missing, least }, i) => {
    if (counts[i]! < least)
      reading.wrong('iati-missing', element, path, `${name(path, element)} lacks <${missing}>.`);
  });
}

function belowPath(path: string, child: string, count: number, most: number): string {
  const step = most > 1 ? `${child}[${count}]` : child;
  return path === '' ? step : `${path}/${step}`;
}

function name(path: string, { name: own }: XmlElement): string {
  return path === '' ? `<${own}>` : path;
}

function inside(parent: string): string {
  return parent === '' ? 'at the top' : `in <${parent}>`;
}
