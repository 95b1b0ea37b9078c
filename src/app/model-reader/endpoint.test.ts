import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { completionsUrl } from './endpoint.ts';

const ON = { ENTENTE_MODEL_URL: 'http://127.0.0.1:8080/v1/', ENTENTE_MODEL: 'sample-7b' };

describe('the settings of the model reader', () => {
  test('leave it off unless an address and a model are named', () => {
    for (const env of [{}, { ENTENTE_MODEL_KEY: 'k' }, { ENTENTE_MODEL_URL: '', ENTENTE_MODEL: '' }]) {
      const read = readSettings(env);
      expect(read.ok && read.value.model).toBeUndefined();
    }
  });

  test('name it, with a key that is not shown', () => {
    const read = readSettings({ ...ON, ENTENTE_MODEL_KEY: 'sk-1\n', ENTENTE_MODEL_TIMEOUT: '30' });
    if (!read.ok) throw new Error('unread');
    expect(read.value.model).toMatchObject({ url: ON.ENTENTE_MODEL_URL, model: 'sample-7b', timeout: 30 });
    expect(read.value.model?.key?.reveal()).toBe('sk-1');
    expect(`${JSON.stringify(read.value)}${inspect(read.value, { depth: 9 })}`).not.toContain('sk-1');
  });

  test.each([
    [{ ENTENTE_MODEL_URL: ON.ENTENTE_MODEL_URL }, 'ENTENTE_MODEL'],
    [{ ENTENTE_MODEL: 'm' }, 'ENTENTE_MODEL_URL'],
    [{ ...ON, ENTENTE_MODEL_URL: '127.0.0.1:8080' }, 'ENTENTE_MODEL_URL'],
    [{ ...ON, ENTENTE_MODEL_URL: 'file:///etc/passwd' }, 'ENTENTE_MODEL_URL'],
    [{ ...ON, ENTENTE_MODEL_URL: 'https://me:hidden@example.org/v1' }, 'ENTENTE_MODEL_URL'],
    [{ ...ON, ENTENTE_MODEL: 'a\nb' }, 'ENTENTE_MODEL'],
    [{ ...ON, ENTENTE_MODEL_KEY: 'hidden key' }, 'ENTENTE_MODEL_KEY'],
    [{ ...ON, ENTENTE_MODEL_TIMEOUT: '0' }, 'ENTENTE_MODEL_TIMEOUT'],
    [{ ...ON, ENTENTE_MODEL_TIMEOUT: '900' }, 'ENTENTE_MODEL_TIMEOUT'],
  ])('that cannot be used are told of, without what is secret: %j', (env, path) => {
    const { ok, findings } = readSettings(env);
    expect([ok, findings.map((f) => [f.code, f.at?.path])]).toEqual([false, [['setting-invalid', path]]]);
    expect(JSON.stringify(findings)).not.toContain('hidden');
  });

  test('lead to its chat completions', () => {
    expect(completionsUrl('http://127.0.0.1:8080/v1/').href).toBe(
      'http://127.0.0.1:8080/v1/chat/completions',
    );
    expect(completionsUrl('https://x.example/a?version=2').href).toBe(
      'https://x.example/a/chat/completions?version=2',
    );
  });
});
