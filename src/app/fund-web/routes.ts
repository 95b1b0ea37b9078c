/** What stands at an address of the funds: one line of the table that the server and docs/funds.md share. */
export interface FundRoute {
  readonly path: '/funds' | '/funds/:fund';
  readonly formats: readonly ('html' | 'json' | 'csv' | 'xlsx')[];
  /** Query parameters besides the three times. */
  readonly query: Readonly<Record<string, string>>;
  readonly says: string;
}

const RELATION = { relation: 'a relation by its name: its account alone' };

/** Every address of the funds. */
export const FUND_ROUTES: readonly FundRoute[] = [
  {
    path: '/funds',
    formats: ['html', 'json', 'csv'],
    query: { ...RELATION, after: 'the fund after which the list goes on, `lotfa`' },
    says: 'The funds on record, with the relations that name them and what each account comes to.',
  },
  {
    path: '/funds/:fund',
    formats: ['html', 'json', 'csv', 'xlsx'],
    query: {
      donor: 'a contributor, `party:JPN`: a statement with only theirs',
      currency: 'a currency, `EUR`: each sum in it too, by the file of rates that is set',
      ...RELATION,
    },
    says: 'A fund: what it is, and its statement by each account, never added across accounts.',
  },
];

/** The addresses as a Markdown table, for docs/funds.md; a test holds the two together. */
export function fundRouteTable(): string {
  const rows = FUND_ROUTES.map(({ path, says, formats, query }) => {
    const forms = formats.map((f) => (f === 'html' ? 'HTML' : `\`.${f}\``)).join(', ');
    return `| \`${path}\` | ${says} | ${forms} | times, ${Object.keys(query)
      .map((q) => `\`${q}\``)
      .join(', ')} |`;
  });
  return ['| address | what stands there | forms | parameters |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
