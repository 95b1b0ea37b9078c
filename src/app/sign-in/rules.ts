import { type Finding, problem } from '../../values/index.ts';

/** What an account is asked to be. */
export interface AccountAsked {
  readonly name: string;
  readonly fullName: string;
  readonly email?: string;
}

/** Fewest and most characters of a password. */
export const PASSWORD = { least: 12, most: 256 } as const;
const NAME_LIMIT = 64;
const FULL_NAME_LIMIT = 100;

/** A name as it is kept and compared: small letters, composed, without blanks around it. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Whether an account can have this name. */
export function isAccountName(name: string): boolean {
  return name.length <= NAME_LIMIT && /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(name);
}

/** What is wrong with an account's names. Codes: user-name, user-full-name, user-email. */
export function accountFindings({ name, fullName, email }: AccountAsked): Finding[] {
  const findings: Finding[] = [];
  if (!isAccountName(name))
    findings.push(
      problem(
        'user-name',
        `“${name.slice(0, 80)}” can't be the name of an account.`,
        undefined,
        `Small letters and digits, single full stops, hyphens or underscores between them, at most ${NAME_LIMIT}: ada.brandt`,
      ),
    );
  if (
    !fullName ||
    fullName.length > FULL_NAME_LIMIT ||
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(fullName)
  )
    findings.push(
      problem(
        'user-full-name',
        "That can't be an officer's full name.",
        undefined,
        `Write it in letters, on one line, in at most ${FULL_NAME_LIMIT} characters; the history calls who decides by it.`,
      ),
    );
  if (email !== undefined && (email.length > 254 || !/^[^\s@<>"]+@[^\s@<>"]+$/.test(email)))
    findings.push(
      problem(
        'user-email',
        'That is no e-mail address.',
        undefined,
        'ada.brandt@example.org, or leave it out.',
      ),
    );
  return findings;
}

/** What is wrong with a password for this account. Codes: password-short, password-long, password-guessable. */
export function passwordFindings(password: string, account: AccountAsked): Finding[] {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < PASSWORD.least)
    return [
      problem(
        'password-short',
        `A password has at least ${PASSWORD.least} characters; this one has ${characters.length}.`,
        undefined,
        'Four or five words that have nothing to do with each other are long enough, and easy to type.',
      ),
    ];
  if (characters.length > PASSWORD.most)
    return [
      problem(
        'password-long',
        `A password has at most ${PASSWORD.most} characters.`,
        undefined,
        'Take a part of it.',
      ),
    ];
  if (new Set(characters).size < 5 || isRun(characters) || isAbout(password, account))
    return [
      problem(
        'password-guessable',
        'That password is among the first that somebody would try.',
        undefined,
        "Not the account's own names, nor one run of keys or a few characters again and again.",
      ),
    ];
  return [];
}

/** Whether each character follows the one before: 1234…, abcd…, backwards too. */
function isRun(characters: readonly string[]): boolean {
  const steps = characters.slice(1).map((c, i) => c.codePointAt(0)! - characters[i]!.codePointAt(0)!);
  return (
    steps.filter((s) => s === 1).length >= steps.length - 1 ||
    steps.filter((s) => s === -1).length >= steps.length - 1
  );
}

/** Whether hardly anything is left once the account's names are taken out. */
function isAbout(password: string, { name, fullName, email }: AccountAsked): boolean {
  let rest = foldedName(password);
  for (const word of [name, fullName, email ?? '', ...fullName.split(/\s+/), 'password', 'entente'])
    if (word.length >= 3) rest = rest.replaceAll(foldedName(word), '');
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length < 5;
}
