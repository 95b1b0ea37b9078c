import { formsOf, isAdverb } from './forms.ts';
import { oneOf } from './one-of.ts';
import type { Sentence } from './sentence.ts';
import { isDash } from './tokens.ts';

const RIGHT_PREP = new Set([
  'on',
  'of',
  'for',
  'concerning',
  'regarding',
  'in',
  'against',
  'with',
  'between',
  'to',
  'about',
]);

/** What follows the head and is part of the name: "on Social Security", "of Amity and Cooperation in Southeast Asia", a quoted title. */
export function rightEnd(s: Sentence, start: number, to: number): number {
  let at = start;
  const { tokens, cover } = s;
  let end = at;
  let quoted = false;
  // "Decision No. 4/11", "Resolution 1325 (2000)": the number is the name.
  at = horizon(s, numbered(s, at, to), to);
  end = at;
  for (let i = at; i < to && i - at < 26; ) {
    const t = tokens[i]!;
    if (oneOf('["“‘«]').test(t.t)) {
      const close = closing(s, i, to);
      if (close < 0) break;
      end = close + 1;
      i = close + 1;
      quoted = true;
      continue;
    }
    if (
      quoted &&
      i === end &&
      !(
        t.kind === 'word' &&
        !t.cap &&
        oneOf('system|programme|project|initiative|scheme|facility|framework|process').test(t.n)
      )
    )
      break;
    // "Plan of Action 2016-2020": the years are part of the name.
    if (i === end && s.tokens[i - 1]!.cap && t.kind === 'number') {
      const span = s.times.find((w) => w.from === i && /^\d{4}\/\d{4}$/.test(w.edtf));
      if (span) return span.to;
    }
    if (s.groups.some((g) => g.from === i && g.shape === 'finite' && !g.maybeReduced)) break;
    // "Vision on Partnership towards 2030"
    if (t.n === 'towards' && s.tokens[i - 1]!.cap && /^20\d\d$/.test(tokens[i + 1]?.t ?? '')) return i + 2;
    const isPrep = RIGHT_PREP.has(t.n);
    if (isPrep) {
      const next = tokens[i + 1];
      if (!next || isTimeAt(s, i)) break;
      if (
        (t.n === 'with' ||
          t.n === 'between' ||
          t.n === 'to' ||
          t.n === 'in' ||
          t.n === 'for' ||
          t.n === 'of') &&
        i === at &&
        !next.cap &&
        (t.n === 'with' || t.n === 'between' || t.n === 'to' || t.n === 'in') &&
        !(oneOf('with|between').test(t.n) && pastParties(s, i + 1, to) > 0)
      )
        break;
      // "Agreement between the EU and Japan for an Economic Partnership": the parties stand within the name.
      if (t.n === 'between' || t.n === 'with') {
        const past = pastParties(s, i + 1, to);
        if (
          past > 0 &&
          oneOf('on|for|concerning|regarding|relating').test(tokens[past]?.n ?? '') &&
          !isTimeAt(s, past)
        ) {
          i = past;
          continue;
        }
        // "the Declaration on Relations between A and B"
        if (
          past > 0 &&
          i > at &&
          i === end &&
          oneOf('relations|cooperation|partnership|dialogue').test(tokens[i - 1]!.n)
        ) {
          i = past;
          end = past;
          continue;
        }
      }
      if ((t.n === 'with' || t.n === 'between' || t.n === 'to') && (cover[i + 1] || cover[i + 2])) break;
      if (t.n === 'in' && (cover[i + 1]?.type === 'city' || (!isTitleCase(s, at) && !next.cap && i === at)))
        break;
      if (t.n === 'to' && !next.cap && formsOf(next.n).some((f) => f.base)) break;
      i++;
      continue;
    }
    if (t.t === ',' || t.n === 'and' || t.t === '&' || oneOf('the|a|an|its|their').test(t.n)) {
      const next = tokens[i + 1];
      // "on the “Specified Skilled Worker” system"
      if (oneOf('the|an?').test(t.n) && oneOf('["“‘«]').test(next?.t ?? '')) {
        i++;
        continue;
      }
      const isNth =
        t.n === 'the' && next?.kind === 'number' && oneOf('st|nd|rd|th').test(tokens[i + 2]?.n ?? '');
      if (!next || (next.kind !== 'word' && !isNth)) break;
      if (t.t === ',' && !(next.cap ? listGoesOn(s, i, to) : fieldsGoOn(s, i, to))) break;
      if ((t.n === 'and' || t.t === '&') && i === end && end === at) break;
      if (
        t.n === 'and' &&
        (formsOf(next.n).some((f) => f.past || f.participle) ||
          cover[i + 1]?.type === 'person' ||
          oneOf('in|the|a|an|on|its|their').test(next.n) ||
          isAnother(s, i + 1) ||
          cover[i + 1]?.type === 'organisation')
      )
        break;
      i++;
      continue;
    }
    if (t.kind === 'sign' && !isDash(t) && t.t !== '/' && t.t !== "'s") break;
    if (isDash(t) && (t.sp || tokens[i + 1]?.sp)) break;
    // "Joint Statement of the 23rd Summit on Ports"
    const isOrdinal =
      t.kind === 'number' &&
      s.tokens[i - 1]!.n === 'the' &&
      (/^\d{1,3}(?:st|nd|rd|th)$/.test(t.t) || oneOf('st|nd|rd|th').test(tokens[i + 1]?.n ?? ''));
    if (!isOrdinal && (t.kind === 'number' || isTimeAt(s, i))) break;
    // "Agreement Establishing the Free Trade Area", "Protocol Amending …": a participle with a capital letter goes on.
    if (
      i === at &&
      !(
        (t.cap || s.tokens[at - 1]!.cap) &&
        oneOf('establishing|amending|concerning|creating|governing|regarding').test(t.n)
      )
    )
      break;
    const previous = tokens[i - 1]!;
    if (i > at && end === at && !(RIGHT_PREP.has(previous.n) || oneOf('the|a|an|its').test(previous.n)))
      break;
    if (
      !t.cap &&
      formsOf(t.n).some((f) => (f.past || f.participle) && !oneOf('set|put|let|cut').test(t.n)) &&
      !oneOf('armed|united|combined|enhanced|classified').test(t.n)
    )
      break;
    if (
      oneOf(
        'was|were|is|are|has|have|had|which|that|who|will|would|by|at|under|during|as|since|from|until|into|through|while|when|where|also|been|being|containing|comprising|covering|including|setting|providing|permitting|allowing|enabling',
      ).test(t.n)
    )
      break;
    if (!t.cap && isAdverb(t.n)) break;
    i++;
    end = i;
  }
  return end;
}

/** "Agreement on Trade and Agreement on Investment": a text of its own begins. */
const isAnother = (s: Sentence, i: number): boolean =>
  s.tokens[i]!.cap &&
  oneOf('agreement|treaty|protocol|memorandum|mou|declaration|convention|statement|charter').test(
    s.tokens[i]!.n,
  ) &&
  oneOf('on|of|for|concerning|regarding|between').test(s.tokens[i + 1]?.n ?? '');

/** "Roadmap to 2025", "Agenda for Action-2020", "Vision 2030": the year it looks to is the name's. */
function horizon(s: Sentence, at: number, to: number): number {
  if (!oneOf('roadmap|agenda|vision|strategy').test(s.tokens[at - 1]?.n ?? '') || !s.tokens[at - 1]!.cap)
    return at;
  const i = oneOf('to|for|towards').test(s.tokens[at]?.n ?? '') ? at + 1 : at;
  return i < to && /^20\d\d$/.test(s.tokens[i]?.t ?? '') && !isDash(s.tokens[i + 1]) ? i + 1 : at;
}

function numbered(s: Sentence, at: number, to: number): number {
  if (!oneOf('decision|resolution|protocol').test(s.tokens[at - 1]?.n ?? '')) return at;
  let i = at;
  if (oneOf('no|nr|number').test(s.tokens[i]?.n ?? '')) i += s.tokens[i + 1]?.t === '.' ? 2 : 1;
  if (s.tokens[i]?.kind !== 'number' || i >= to) return at;
  i++;
  if (s.tokens[i]?.t === '/' && s.tokens[i + 1]?.kind === 'number') i += 2;
  return i;
}

/** Past the parties that follow "between" or "with", the governments of them too, or 0. */
export function pastParties(s: Sentence, from: number, to: number): number {
  let i = from;
  let parties = 0;
  while (i < Math.min(to, from + 26)) {
    const m = s.cover[i];
    if (m && oneOf('country|organisation|demonym').test(m.type)) {
      parties++;
      i = m.to;
    } else if (
      oneOf(
        "the|and|government|governments|of|republic|kingdom|federation|its|member|states|countries|'s|,",
      ).test(s.tokens[i]!.n)
    )
      i++;
    else break;
  }
  while (i > from && oneOf('the|and|of|,').test(s.tokens[i - 1]!.n)) i--;
  return parties > 0 ? i : 0;
}

function isTitleCase(s: Sentence, head: number): boolean {
  return s.tokens[head - 1]?.cap === true;
}

/** ", Trade and Investment": the comma stands in a list of capital words that "and" closes. */
function listGoesOn(s: Sentence, i: number, to: number): boolean {
  for (let k = i + 1; k < Math.min(to, i + 8); k++) {
    const t = s.tokens[k]!;
    if (t.n === 'and') return s.tokens[k + 1]?.cap === true && !s.cover[k + 1];
    if (!t.cap && t.t !== ',') return false;
    if (s.cover[k]) return false;
  }
  return false;
}

/** "on economic, trade, investment and technical cooperation": single words in small letters that "and" closes. */
function fieldsGoOn(s: Sentence, i: number, to: number): boolean {
  if (!oneOf('on|in|of|for').test(s.tokens[i - 2]?.n ?? '') && s.tokens[i - 2]?.t !== ',') return false;
  for (let k = i + 1; k < Math.min(to, i + 12); k += 2) {
    const word = s.tokens[k]!;
    const next = s.tokens[k + 1];
    if (word.kind !== 'word' || word.cap || s.cover[k] || s.groups.some((g) => g.from === k)) return false;
    if (oneOf('and|the|a|an|which|who|as|signed|agreed|adopted').test(word.n)) return false;
    if (next?.n === 'and') return s.tokens[k + 2]?.kind === 'word' && !s.tokens[k + 2]!.cap;
    if (next?.t !== ',') return false;
  }
  return false;
}

function closing(s: Sentence, open: number, to: number): number {
  for (let i = open + 1; i < Math.min(to, open + 30); i++)
    if (/^["”’'»]$/.test(s.tokens[i]!.t) && s.tokens[i]!.t !== "'s") return i;
  return -1;
}

function isTimeAt(s: Sentence, i: number): boolean {
  return s.times.some((w) => w.from <= i && i < w.to);
}
