import type { Known } from './known.ts';
import type { Meaning } from './lexicon.ts';
import { oneOf } from './one-of.ts';
import { NAMES, SCALE, SHARED_NAMES } from './reference/currencies.ts';
import { isDash, type Token } from './tokens.ts';

/** A stretch of a block's tokens that stands for something. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly type: Meaning['type'] | 'person' | 'event';
  /** What stands in a record. */
  readonly id: string;
  readonly of?: string;
  readonly kind?: string;
  /** A person's office, as the text gives it. */
  readonly office?: string;
}

/** Words of institutions and texts: a capital letter does not make them part of a person's name. */
const NO_NAME = new Set(
  `agreement programme program council summit government force forces secretariat minister ministers ministry president secretary general alliance union commission committee
  fund trust mission operation exercise partnership cooperation co-operation declaration treaty plan plans action dialogue conference headquarters delegation embassy centre center office
  university institute school college academy north south east west northern southern eastern western central national international joint republic kingdom state states
  security policy defence defense peace police army navy air ground land sea naval maritime military civil political economic strategic individual annual member allies ally partner partners
  group forum assembly parliament senate house congress court bank agency department directorate board team unit task battalion brigade company ship frigate destroyer hms hmas hmnzs uss
  memorandum understanding protocol charter convention framework statement initiative project projects package phase part article chapter section annex page key points areas topics visit visits meeting
  the a an this that these those in on at by for from to with of and or but as it its he she they his her their both all most more many some several such other during since until after before
  under over between through while when where who which however moreover furthermore also additionally today currently recently later earlier
  mp mps mep english french foreign affairs external internal interior finance trade energy health education culture science research development environment transport justice home
  asian european african american euro atlantic pacific mediterranean arab gulf baltic black red high representative chair chairman day days week month year years january february march april may june july august
  september october november december monday tuesday wednesday thursday friday saturday sunday relations bilateral cooperation support contribution contributions
  cabinet deputy vice chief staff head leader leaders official officials ambassador envoy commander supreme allied command training assistance relief reconstruction provincial stabilisation resolute practical
  technical special global green digital women medical humanitarian crisis management capacity building integrity enhancement enhanced opportunities opportunity process review planning interoperability platform
  programme's new first second third fourth fifth world war cold trade free area market community association organization organisation society foundation federation league house palace hall
  museum mosque church temple airport port base island islands river lake mount gulf bay strait ocean highway railway metro bridge dam hospital
  ministerial directors experts parties sides allied nations nation united commonwealth based following according due given among within without about there here now then thus if although because despite`.split(
    /\s+/,
  ),
);
const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'di',
  'del',
  'della',
  'dos',
  'al',
  'el',
  'bin',
  'bint',
  'ibn',
  'ben',
  'abu',
  'ul',
  'ur',
  'e',
  'y',
  'zu',
  'le',
  'la',
  'ter',
]);

/** Tables and stretches that cover each token of a block. */
export interface Marks {
  readonly mentions: Mention[];
  /** The mention that covers a token. */
  readonly cover: (Mention | undefined)[];
}

/** The names of the reference data in a block, left to right, the longest first. */
export function namesIn(tokens: readonly Token[], lexicon: Known): Marks {
  const marks: Marks = { mentions: [], cover: new Array(tokens.length) };
  for (let i = 0; i < tokens.length; ) {
    const found = tokens[i]!.kind === 'word' ? lexicon.names.match(tokens, i) : undefined;
    if (
      found &&
      !isTail(tokens, i, marks.cover, found.meaning) &&
      isWanted(tokens, i, found.size, found.meaning)
    ) {
      const { type, id, of, kind } = found.meaning;
      put(marks, { from: i, to: i + found.size, type, id, ...(of ? { of } : {}), ...(kind ? { kind } : {}) });
      i += found.size;
    } else i++;
  }
  return marks;
}

const PLURAL =
  /(?:Presidents|Ministers|Commissioners|Ambassadors|Secretaries(?: General|-General| of State)?|Senators|Generals|Chairmen)$/;

/** "SILK-Chad", "non-NATO": a name behind a hyphen is a part of another word, but for "Chad-Mali" and "Indo-Malian". */
function isTail(
  tokens: readonly Token[],
  i: number,
  cover: readonly (Mention | undefined)[],
  meaning: Meaning,
): boolean {
  const [before, dash] = [tokens[i - 2], tokens[i - 1]];
  if (!oneOf('country|organisation|region').test(meaning.type)) return false;
  if (!isDash(dash) || dash!.sp || tokens[i]!.sp || before?.kind !== 'word' || cover[i - 2]) return false;
  return !oneOf('sino|indo|russo|franco|anglo|greco|japano|italo').test(before.n);
}

const isCounted = (t: Token | undefined): boolean => t?.kind === 'number' || SCALE.has(t?.n ?? '');

/** Some names are also other words: "Georgia on my mind" is rare here, "US" in capitals is not "us". */
function isWanted(tokens: readonly Token[], i: number, size: number, meaning: Meaning): boolean {
  const first = tokens[i]!;
  const after = tokens[i + size];
  if (
    meaning.type === 'city' &&
    oneOf(
      'nice|split|clark|rota|nis|port|nara|bali|georgetown|victoria|sofia|niš|darwin|perth|aden|sydney',
    ).test(first.n) &&
    size === 1
  ) {
    if (!oneOf('in|to|at|from|visited|near|of').test(tokens[i - 1]?.n ?? '')) return false;
  }
  // "US$" and "Australian dollars" are money.
  if (
    oneOf('country|demonym|organisation').test(meaning.type) &&
    // "and New Zealand $65 million": a name of its own and its sum.
    ((after?.t === '$' && (!after.sp || (size === 1 && first.t.length < 5))) ||
      oneOf('dollars?').test(after?.n ?? '') ||
      // "20 million Saudi riyals"
      (after !== undefined && isCounted(tokens[i - 1]) && (NAMES.has(after.n) || SHARED_NAMES.has(after.n))))
  )
    return false;
  if (meaning.type === 'office' && size === 1 && !first.cap) return false;
  // "Presidents Tusk and Juncker", but "the Ministers of the two sides".
  if (meaning.type === 'office' && PLURAL.test(meaning.id))
    return after?.cap === true && after.kind === 'word';
  if (
    meaning.type === 'office' &&
    size === 1 &&
    oneOf(
      'head|major|general|chair|representative|captain|judge|prince|governor|king|commander|director|marshal|secretary',
    ).test(first.n)
  )
    return after?.cap === true && after.kind === 'word';
  if (
    meaning.type === 'honorific' &&
    size === 1 &&
    oneOf('u|he|tun|hon|hm|dame|lady|lord|prof|haji|gen|col').test(first.n)
  )
    return after?.cap === true && first.t !== 'He';
  // "Washington Treaty", "Paris Agreement", "Madrid Summit": the city names a text or an event, which its own rule reads.
  if (meaning.type === 'demonym' && first.n === 'lao' && tokens[i + 1]?.n === 'pdr') return false;
  return true;
}

/** Marks a mention; what it overlaps gives way to it. */
export function put(marks: Marks, mention: Mention): void {
  for (let k = mention.from; k < mention.to; k++) {
    const was = marks.cover[k];
    if (was) {
      const at = marks.mentions.indexOf(was, Math.max(0, marks.mentions.length - 40));
      if (at >= 0) marks.mentions.splice(at, 1);
      for (let j = was.from; j < was.to; j++) marks.cover[j] = undefined;
    }
  }
  marks.mentions.push(mention);
  for (let k = mention.from; k < mention.to; k++) marks.cover[k] = mention;
}

/** Past the last token of the name that begins at `i` ("Yun Byung-se", "Ursula von der Leyen"), or `i` where none does. */
export function nameEnd(
  tokens: readonly Token[],
  i: number,
  cover: readonly (Mention | undefined)[],
  allowFirst = false,
): number {
  let at = i;
  let words = 0;
  while (at < tokens.length && words < 6) {
    const t = tokens[at]!;
    if (at > i && !t.sp && !isDash(t) && t.t !== "'") break;
    const covered = cover[at];
    const blocks =
      covered &&
      !(
        covered.type === 'city' ||
        covered.type === 'demonym' ||
        covered.type === 'region' ||
        (covered.type === 'country' &&
          words > 0 &&
          covered.to - covered.from === 1 &&
          oneOf('jordan|georgia|chad|mali|israel|cuba|guinea').test(t.n))
      );
    if (t.kind !== 'word' || (blocks && !(allowFirst && at === i))) break;
    if (t.cap) {
      if (NO_NAME.has(t.n)) break;
      if (covered && words === 0 && covered.type !== 'city') break;
      if (
        t.t.length > 3 &&
        !t.t.endsWith('.') &&
        t.t === t.t.toUpperCase() &&
        words === 0 &&
        !/[A-Z]{2,}/.test(tokens[at + 1]?.t ?? '') &&
        !(allowFirst && isSurname(tokens, at, cover))
      )
        break;
    } else if (
      !(
        words > 0 &&
        PARTICLES.has(t.n) &&
        (tokens[at + 1]?.cap ||
          PARTICLES.has(tokens[at + 1]?.n ?? '') ||
          // "Haider al-Abadi"
          (isDash(tokens[at + 1]) && tokens[at + 2]?.cap))
      )
    )
      break;
    words++;
    at++;
    // "Byung-se", "Al-Thani": the hyphen binds.
    while (
      isDash(tokens[at]) &&
      !tokens[at]!.sp &&
      tokens[at + 1]?.kind === 'word' &&
      !tokens[at + 1]!.sp &&
      /^\p{L}/u.test(tokens[at + 1]!.t)
    ) {
      if (oneOf('led|based|backed|funded|sponsored|style|wide').test(tokens[at + 1]!.n))
        return at - 1 > i ? at - 1 : i;
      at += 2;
    }
  }
  while (at > i && !tokens[at - 1]!.cap && !isDash(tokens[at - 2])) at--;
  return at;
}

/** "Prime Minister OKADA Ken": a surname in capitals, with a given name that is no word of an institution. */
function isSurname(tokens: readonly Token[], at: number, cover: readonly (Mention | undefined)[]): boolean {
  const given = tokens[at + 1];
  return (
    !cover[at] &&
    given?.kind === 'word' &&
    given.sp &&
    given.cap &&
    given.t.length > 1 &&
    !NO_NAME.has(given.n) &&
    !cover[at + 1]
  );
}

/** The words of a name as one string. */
export function nameOf(tokens: readonly Token[], from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) out += (i > from && tokens[i]!.sp ? ' ' : '') + tokens[i]!.t;
  return out;
}
