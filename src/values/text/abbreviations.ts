/** Before a name, a number or a clause: a full stop after these never ends a sentence. */
const OPENING = words(`
  Dr Mr Mrs Ms Mx Prof St Mt Ft Hon Rev Amb Gen Lt Col Maj Capt Cpt Adm Cdr Cmdr Sgt Brig Cpl Sen Rep Gov Pres Min Sec
  Sect H.E HE H.R.H H.M Messrs Mme Mlle M Gov-Gen Vice-Adm Maj-Gen Lt-Gen Lt-Col Brig-Gen
  e.g eg i.e ie cf viz vs v approx ca c esp incl excl resp`);

/** Before a number (5, IV, (a), A/RES/…); anything else after them begins a sentence. */
const NUMBERED = words(`
  No Nos Nr no nos nr art arts Art Arts para paras par pp p pg vol vols ch chap fig figs sec secs sect reg res ref ed eds Doc
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun tel ext est`);

/** May end a sentence or not: what follows decides. */
const EITHER = words(`
  etc al Inc Ltd Co Corp Bros Jr Sr Dept Govt Univ Inst Assn Intl Org Ave Blvd Rd a.m p.m Ph.D`);

/** What a sentence often begins with, and a name seldom. */
const OPENERS = words(`
  A An The This That These Those There Then Thus It Its He His She Her They Their We Our You I In On At By For From
  To With Within Without Under Over Of As After Before Since During Until While When Where Who What Which If Although
  Though Because However Moreover Furthermore Additionally Also And But Or Nor Not No Both Each Every All Some Most Many
  More Several Such Other Another Here Now Today Meanwhile Instead Later Earlier Recently Finally First Second Third`);

/**
 * Whether a full stop belongs to an abbreviation or an initial, so that no sentence ends there: `before` is the text up
 * to and including the stop, `after` what follows.
 */
export function isAbbreviated(before: string, after: string): boolean {
  const token = /([\p{L}\p{N}][\p{L}\p{N}.'’-]*)\.$/u.exec(before.slice(-24).trimEnd())?.[1];
  if (token === undefined) return false;
  const next = after.trimStart();
  if (has(OPENING, token)) return true;
  if (has(NUMBERED, token)) return /^(?:[\d#§(]|[IVXLC]+\b|[A-Z]+\/)/.test(next);
  // An initial, or letters with stops between them: J. Stoltenberg, U.S. forces.
  if (has(EITHER, token) || /^(?:\p{L}\.)*\p{L}$/u.test(token)) return !opensSentence(next);
  return false;
}

function opensSentence(next: string): boolean {
  if (/^["“‘(«]/.test(next)) return !/^["“‘(«]\p{Ll}/u.test(next);
  const word = /^[\p{L}]+/u.exec(next)?.[0];
  return word !== undefined && OPENERS.has(word);
}

function has(list: ReadonlySet<string>, token: string): boolean {
  // At a sentence's beginning an abbreviation has a capital (E.g.); a single capital letter is an initial.
  return list.has(token) || (token.length > 1 && list.has(token.charAt(0).toLowerCase() + token.slice(1)));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
