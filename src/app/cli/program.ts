import { Command, Argument as CommanderArgument, CommanderError, Option as CommanderOption } from 'commander';
import type { Io } from './io.ts';
import type { Option, Verb } from './verb.ts';
import { VERBS } from './verbs.ts';
import { VERSION } from './version.ts';

/** A command line that was understood. */
export interface Called {
  readonly verb: Verb;
  readonly args: readonly string[];
  /** By name without dashes: a text, a list of texts, or true. */
  readonly options: ReadonlyMap<string, string | readonly string[] | true>;
}

/** Reads a command line; where it asks for help or is wrong, that is printed and the exit status comes back. */
export function readArguments(argv: readonly string[], io: Io): Called | number {
  let called: Called | undefined;
  const program = programFor(io, (verb, command) => {
    const options = new Map<string, string | readonly string[] | true>();
    for (const option of verb.options) {
      const value = command.getOptionValue(keyOf(option)) as string | readonly string[] | true | undefined;
      if (value !== undefined) options.set(option.name.slice(2), value);
    }
    called = { verb, args: command.args, options };
  });
  try {
    if (argv.length === 0) program.help();
    if (argv[0] === 'help') return helpOn(program, argv.slice(1));
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 || argv.length === 0 ? 0 : 2;
  }
  return called ?? 2;
}

function programFor(io: Io, call: (verb: Verb, command: Command) => void): Command {
  const program = new Command('entente');
  program
    .description(
      'Keeps the record of the relations between an organisation and its partners, every sentence with its proof.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addHelpText('after', AFTER);
  const groups = new Map<string, Command>();
  for (const verb of VERBS) {
    const [first, second] = verb.name.split(' ') as [string, string | undefined];
    let parent = program;
    if (second !== undefined) {
      parent = groups.get(first) ?? program.command(first).summary(`${second}, see “entente help ${first}”`);
      groups.set(first, parent);
    }
    declare(parent.command(second ?? first), verb, call);
  }
  return settle(program, io);
}

/** What holds for every command alike: nothing exits the process, everything is printed where it was asked for. */
function settle(command: Command, io: Io): Command {
  command
    .exitOverride()
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text.replace(/^error: /, 'entente: ')),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .configureHelp({
      visibleCommands: (above) =>
        above.commands.flatMap((sub) => (sub.commands.length > 0 ? sub.commands : [sub])),
      subcommandTerm: (sub) => [nameOf(sub), ...sub.registeredArguments.map(argumentTerm)].join(' '),
    })
    .showHelpAfterError(`See “entente help${nameOf(command) ? ` ${nameOf(command)}` : ''}”.`);
  for (const sub of command.commands) settle(sub, io);
  return command;
}

function argumentTerm(argument: CommanderArgument): string {
  const text = `${argument.name()}${argument.variadic ? ' …' : ''}`;
  return argument.required ? text : `[${text}]`;
}

function nameOf(command: Command): string {
  const above = command.parent && nameOf(command.parent);
  return command.parent ? [above, command.name()].filter(Boolean).join(' ') : '';
}

function declare(command: Command, verb: Verb, call: (verb: Verb, command: Command) => void): void {
  command.summary(verb.summary).description([verb.summary, ...(verb.notes ?? [])].join('\n\n'));
  for (const { name, says, optional, many } of verb.arguments) {
    const dots = many ? '...' : '';
    command.addArgument(new CommanderArgument(optional ? `[${name}${dots}]` : `<${name}${dots}>`, says));
  }
  for (const option of verb.options) command.addOption(commanderOption(option));
  command.helpOption('-h, --help', 'print this');
  command.addHelpText(
    'after',
    () => `\nExamples:\n${verb.examples.map((e) => `  # ${e.does}\n  ${e.command}`).join('\n')}\n`,
  );
  command.action(() => call(verb, command));
}

function commanderOption({ name, takes, says, choices, many, ...rest }: Option): CommanderOption {
  const option = new CommanderOption(takes === undefined ? name : `${name} <${takes}>`, says);
  if (choices) option.choices(choices);
  if (many)
    option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  if (rest.default !== undefined) option.default(rest.default);
  return option;
}

/** The key under which commander keeps an option: `--true-at` becomes `trueAt`. */
function keyOf(option: Option): string {
  return option.name.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function helpOn(program: Command, words: readonly string[]): number {
  const names = words.filter((word) => !HELP.has(word));
  let command = program;
  for (const name of names.length < words.length && names.length === 0 ? ['help'] : names) {
    const found = command.commands.find((sub) => sub.name() === name);
    // Lets commander say that there is none, and what was probably meant.
    if (!found) return unknown(command, name);
    command = found;
  }
  command.outputHelp();
  return 0;
}

const HELP: ReadonlySet<string> = new Set(['-h', '--help']);

function unknown(command: Command, name: string): number {
  try {
    command.parse([name], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  return 2;
}

const AFTER = `
Exit status: 0 done, 1 findings about the data, 2 called in a way that is not known, 3 a fault.

Start with:
  entente serve                 # serves the dossier that comes along, and says where
  entente help import           # help on one verb, with examples
`;
