import { afterEach, describe, expect, it } from 'vitest';
import { lettingGo } from './strays.ts';

const before = process.rawListeners('unhandledRejection');

afterEach(() => {
  expect(process.rawListeners('unhandledRejection')).toEqual(before);
});

function forgotten(name: string): Error {
  const error = Object.assign(new Error('forgotten'), { name });
  void Promise.reject(error);
  return error;
}

describe('what PDF.js forgot', () => {
  it('ends nothing, and leaves who listens as it was, one work within the other', async () => {
    const done = await Promise.all([
      lettingGo(async () => forgotten('ParserEOFException').message),
      lettingGo(async () => forgotten('FormatError').message),
    ]);
    expect(done).toEqual(['forgotten', 'forgotten']);
  });

  it('is told from what others forgot', async () => {
    const heard: unknown[] = [];
    const listener = (reason: unknown) => heard.push(reason);
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', listener);
    const error = await lettingGo(async () => forgotten('TypeError'));
    expect(heard).toEqual([error]);
    process.removeAllListeners('unhandledRejection');
    for (const one of before) process.on('unhandledRejection', one as NodeJS.UnhandledRejectionListener);
  });

  it('leaves what fails in the work to who asked for it', async () => {
    await expect(lettingGo(() => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
  });
});
