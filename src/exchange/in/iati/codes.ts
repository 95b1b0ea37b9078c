/** Codes by list, each with a short English name; those lists that IATI keeps with its schema, and two that money needs. */
export const CODES = {
  TransactionType: {
    1: 'incoming funds',
    2: 'outgoing commitment',
    3: 'disbursement',
    4: 'expenditure',
    5: 'interest paid',
    6: 'loan repaid',
    7: 'reimbursement',
    8: 'equity bought',
    9: 'equity sold',
    10: 'credit guarantee',
    11: 'incoming commitment',
    12: 'outgoing pledge',
    13: 'incoming pledge',
  },
  OrganisationRole: { 1: 'funding', 2: 'accountable', 3: 'extending', 4: 'implementing' },
  ActivityStatus: {
    1: 'pipeline',
    2: 'implementation',
    3: 'finalisation',
    4: 'closed',
    5: 'cancelled',
    6: 'suspended',
  },
  ActivityDateType: { 1: 'planned start', 2: 'actual start', 3: 'planned end', 4: 'actual end' },
  BudgetType: { 1: 'original', 2: 'revised' },
  BudgetStatus: { 1: 'indicative', 2: 'committed' },
  RelatedActivityType: { 1: 'parent', 2: 'child', 3: 'sibling', 4: 'co-funded', 5: 'third party' },
  DisbursementChannel: {
    1: 'through the treasury',
    2: 'directly to the implementer',
    3: 'in kind, through third parties',
    4: 'in kind, by the donor',
  },
  EarmarkingCategory: { 1: 'not earmarked', 2: 'softly earmarked', 3: 'earmarked', 4: 'tightly earmarked' },
  DocumentCategory: {
    A01: 'impact appraisal',
    A02: 'objectives',
    A03: 'beneficiaries',
    A04: 'conditions',
    A05: 'budget',
    A06: 'contract summary',
    A07: 'review or evaluation',
    A08: 'results',
    A09: 'memorandum of understanding',
    A10: 'tender',
    A11: 'contract',
    A12: 'web page of the activity',
    B01: 'annual report',
    B02: 'strategy of the institution',
    B03: 'strategy for a country',
    B04: 'allocation policy',
    B05: 'procurement policy',
    B06: 'audit of the institution',
    B07: 'audit of a country',
    B08: 'exclusions policy',
    B09: 'evaluation of the institution',
    B10: 'evaluation of a country',
    B11: 'strategy for a sector',
    B12: 'strategy for a theme',
    B13: 'memorandum of understanding with a country',
    B14: 'evaluations policy',
    B15: 'terms and conditions',
    B16: 'web page of the organisation',
    B17: 'web page of a country',
    B18: 'web page of a sector',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** The name of a list of codes. */
export type CodeName = keyof typeof CODES;

/** Whether a list has the code. */
export function hasCode(list: CodeName, code: string): boolean {
  return Object.hasOwn(CODES[list], code);
}

/** What version 1 called a code of version 2. */
const OLD: Readonly<Partial<Record<CodeName, Readonly<Record<string, string>>>>> = {
  TransactionType: {
    IF: '1',
    C: '2',
    D: '3',
    E: '4',
    IR: '5',
    LR: '6',
    R: '7',
    QP: '8',
    QS: '9',
    CG: '10',
  },
  OrganisationRole: { Funding: '1', Accountable: '2', Extending: '3', Implementing: '4' },
  ActivityDateType: { 'start-planned': '1', 'start-actual': '2', 'end-planned': '3', 'end-actual': '4' },
};

/** A code of any version in that of version 2. */
export function modernCode(list: CodeName, code: string): string {
  if (code.charCodeAt(0) <= 57) return code;
  const held = OLD[list];
  return held && Object.hasOwn(held, code) ? held[code]! : code;
}
