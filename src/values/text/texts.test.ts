import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseLanguageMap, sayIn } from './index.ts';

const findings = (raw: unknown) =>
  normaliseLanguageMap(raw).findings.map((f) => `${f.code} ${f.at?.path ?? ''}`.trim());

describe('texts by language', () => {
  it('are read with tags in canonical case, trimmed and in order', () => {
    const read = normaliseLanguageMap({ 'zh-hant-tw': '日本', JA: ' 日本 ', 'pt-br': 'Japão', en: 'Japan' });
    expect(read).toEqual({
      ok: true,
      value: { en: 'Japan', ja: '日本', 'pt-BR': 'Japão', 'zh-Hant-TW': '日本' },
      findings: [],
    });
    expect(read.ok && Object.keys(read.value)).toEqual(['en', 'ja', 'pt-BR', 'zh-Hant-TW']);
  });

  it('may be one text, which counts as English', () => {
    expect(normaliseLanguageMap('Japan')).toEqual({ ok: true, value: { en: 'Japan' }, findings: [] });
  });

  it.each<[unknown, string[]]>([
    [null, ['texts-shape']],
    [['en'], ['texts-shape']],
    [7, ['texts-shape']],
    ['  ', ['texts-empty']],
    [{}, ['texts-empty']],
    [{ en: '', ja: 5, english: 'x' }, ['texts-empty en', 'texts-shape ja', 'texts-language english']],
    [{ en: 'a', EN: 'b' }, ['texts-language EN']],
  ])('are refused where they are %j', (raw, expected) => {
    expect(findings(raw)).toEqual(expected);
  });

  it('are said in the language, in its wider or a narrower form, in English, in any', () => {
    const texts = { en: 'Japan', ja: '日本', 'pt-BR': 'Japão' };
    expect(['ja', 'ja-JP', 'pt', 'pt-PT', 'de', ''].map((language) => sayIn(texts, language))).toEqual([
      '日本',
      '日本',
      'Japão',
      'Japão',
      'Japan',
      'Japan',
    ]);
    expect(sayIn({ ja: '日本', fr: 'Japon' }, 'de')).toBe('Japon');
    expect(sayIn({ 'en-GB': 'programme', de: 'Programm' }, 'ja')).toBe('programme');
    expect(sayIn({}, 'en')).toBe('');
    expect(sayIn({}, 'constructor')).toBe('');
  });

  it('are always said where there is one', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('en', 'ja', 'de', 'fr-CA'), fc.stringMatching(/^[a-z]+$/)),
        fc.string(),
        (texts, language) => {
          expect(sayIn(texts, language) === '').toBe(Object.keys(texts).length === 0);
        },
      ),
    );
  });
});
