import type { Declaration, Option } from './verb.ts';
import { VERBS } from './verbs.ts';

/** docs/cli.md, made of what the verbs declare; a test holds the file to it. */
export function cliDocument(): string {
  return `${[INTRODUCTION, ...VERBS.map(section)].join('\n\n')}\n`;
}

/** A verb with its arguments, as a heading. */
function usage({ name, arguments: taken }: Declaration): string {
  const args = taken.map((a) =>
    a.optional ? `[${a.name}${a.many ? ' …' : ''}]` : `${a.name}${a.many ? ' …' : ''}`,
  );
  return ['entente', name, ...args].join(' ');
}

function section(verb: Declaration): string {
  const { summary, notes = [], arguments: taken, options, examples } = verb;
  const rows = [
    ...taken.map((a) => row(a.name, a.says)),
    ...options.map((o) => row(o.takes === undefined ? o.name : `${o.name} ${o.takes}`, saysOf(o))),
  ];
  return [
    `## \`${usage(verb)}\``,
    capital(`${summary}.`),
    ...notes,
    ...(rows.length > 0 ? [['| | |', '| --- | --- |', ...rows].join('\n')] : []),
    ['```sh', ...examples.flatMap((e) => [`# ${e.does}`, e.command]), '```'].join('\n'),
  ].join('\n\n');
}

function row(what: string, says: string): string {
  return `| \`${what.replaceAll('|', '\\|')}\` | ${says.replaceAll('|', '\\|')} |`;
}

function saysOf({ says, choices, default: byDefault, many }: Option): string {
  return [
    says,
    ...(choices ? [`; one of ${choices.map((c) => `\`${c}\``).join(', ')}`] : []),
    ...(byDefault === undefined ? [] : [` (\`${byDefault}\` unless given)`]),
    ...(many ? ['; may be given several times'] : []),
  ].join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const INTRODUCTION = `# The command line

\`entente\` from the installed package, \`./bin/entente\` from a checkout. \`entente help VERB\` says what stands here.
(This file is made of what the verbs declare in \`src/app/cli/verbs/\`; a test holds it to them.)

**A relation** is named by its name or its parties: \`nato-japan\`, \`NATO,JPN\`.

**What is printed** is for people. With \`--format json\`, a verb that prints data prints it as JSON on stdout, its findings
among it. Progress on long work goes to stderr, and nothing of it where stderr is no terminal.

**Findings** (about data) are printed as \`file:line:column: sentence [code]\`, with the way out indented below; what was
read from no file has its path instead. [findings.md](findings.md) tells what each code means. They go to stderr, those of
\`check\` and \`verify\`, which are asked for, to stdout.

| exit status | |
| --- | --- |
| 0 | done; there may be warnings |
| 1 | findings: something about the data is in the way, and nothing was changed |
| 2 | called in a way that is not known: a verb, an option, a time |
| 3 | a fault: the disk, the database, the data folder in use, or a fault of ours |

**Who decides** is \`--by\`, else the environment's \`ENTENTE_BY\`, else the user of this machine. **Why** is \`--reason\`, for
everybody to read in the history; \`--internal-reason\` is for the office alone. What amends or withdraws needs a reason.

**While a server runs** on a data folder, every other command on it is passed to that server through a socket in the
folder, and looks the same. \`restore\` and a second \`serve\` are told who holds it. [settings.md](settings.md) tells what the
environment sets.`;
