import { describe, expect, it } from 'vitest';
import { dateAt, dayOfStamp } from './dates.ts';
import { publishedIn, updatedIn } from './said.ts';

describe('the day of an update', () => {
  it.each([
    ['Last updated: 07 Nov. 2017', '2017-11-07'],
    ['Last updated: 07 Nov. 2017 10:45', '2017-11-07'],
    ['• Last updated: 12 Sep. 2019 09:40', '2019-09-12'],
    ['Last updated: 15.11.2024', '2024-11-15'],
    ['Bilateral brief. Last updated: 14 April 2022', '2022-04-14'],
    ['Updated on 7 November 2017', '2017-11-07'],
    ['Updated: November 7, 2017', '2017-11-07'],
    ['Updated: Tuesday, November 7th, 2017 at 4:30 p.m. EST', '2017-11-07'],
    ['Page last reviewed: 7 November 2017', '2017-11-07'],
    ['Page last reviewed: 7 November 2017 Next review due: 7 November 2020', '2017-11-07'],
    ['This page was last updated on 2017-11-07.', '2017-11-07'],
    ['This page was last modified on 7 November 2017, at 14:05.', '2017-11-07'],
    ['Date modified: 2017-11-07', '2017-11-07'],
    ['Published 3 May 2016 | Updated 7 November 2017', '2017-11-07'],
    ['Published 3 May 2016 Last updated 7 November 2017 — See all updates', '2017-11-07'],
    ['Last revised 2017/11/07', '2017-11-07'],
    ['Last update: 7-Nov-2017', '2017-11-07'],
    ['Last updated at 10:30 on 23/11/2017', '2017-11-23'],
    ['Last updated: 11/23/2017', '2017-11-23'],
    ['Last updated: 11/11/2017', '2017-11-11'],
    ['Last modified by the Press Office on 7 November 2017', '2017-11-07'],
    ['Dernière mise à jour : 7 novembre 2017', '2017-11-07'],
    ['Mis à jour le 1er novembre 2017 à 10h30', '2017-11-01'],
    ['Zuletzt aktualisiert am 7. November 2017', '2017-11-07'],
    ['Stand: 07.11.2017', '2017-11-07'],
    ['Última actualización: 7 de noviembre de 2017', '2017-11-07'],
    ['Ultimo aggiornamento: 7 novembre 2017', '2017-11-07'],
    ['Última atualização em 7 de novembro de 2017', '2017-11-07'],
    ['Laatst bijgewerkt op 7 november 2017', '2017-11-07'],
    ['最終更新日：2017年11月7日', '2017-11-07'],
  ])('is found in “%s”', (line, day) => {
    expect(updatedIn(['A title', line, 'More.']).found?.day).toBe(day);
  });

  it('is found in the line after its label', () => {
    expect(updatedIn(['Last updated', '7 November 2017']).found?.day).toBe('2017-11-07');
  });

  it.each([
    'The agreement was updated on 7 November 2017.',
    'The treaty was last amended on 7 November 2017.',
    'Updated on 7 November 2017, the agreement between the two sides provides for cooperation in many new areas.',
    'They last met on 7 November 2017.',
    'Last updated: 31 February 2017',
    'Last updated: yesterday',
    'Last updated: November 2017',
  ])('is not found in “%s”', (line) => {
    expect(updatedIn([line])).toEqual({});
  });

  it('is left open where day and month could be exchanged', () => {
    expect(updatedIn(['Last updated: 07/11/2017'])).toEqual({ open: 'Last updated: 07/11/2017' });
  });
});

describe('the day of a publication', () => {
  it.each([
    ['Published: 7 November 2017', '2017-11-07'],
    ['Issued on 07 Nov. 2017', '2017-11-07'],
    ['Date: 7 November 2017', '2017-11-07'],
    ['7 November 2017', '2017-11-07'],
    ['Press release | 7 November 2017', '2017-11-07'],
    ['Tokyo, 7 November 2017', '2017-11-07'],
    ['November 7, 2017 - Press Release', '2017-11-07'],
  ])('is found in “%s”', (line, day) => {
    expect(publishedIn(['A title', line]).found?.day).toBe(day);
  });

  it.each(['They met on 7 November 2017.', 'Tokyo Declaration, 7 November 2017, and its annex of 2018'])(
    'is not found in “%s”',
    (line) => {
      expect(publishedIn([line])).toEqual({});
    },
  );
});

describe('a date', () => {
  it('is a day of the calendar', () => {
    expect(dateAt('29 February 2016', 0)?.day).toBe('2016-02-29');
    expect(dateAt('29 February 2019', 0)).toBeUndefined();
    expect(dateAt('12017-11-07', 0)).toBeUndefined();
  });

  it.each([
    ['2017-11-07T23:30:00Z', '2017-11-07'],
    ['20171107', '2017-11-07'],
    ["D:20171107101500+01'00'", '2017-11-07'],
    ['Tue, 07 Nov 2017 10:00:00 GMT', '2017-11-07'],
    ['2017-11', undefined],
    ['soon', undefined],
  ])('is read from a stamp: %s', (stamp, day) => {
    expect(dayOfStamp(stamp)).toBe(day);
  });
});
