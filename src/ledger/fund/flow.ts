import type { Money } from '../../values/index.ts';
import type { Item } from '../item.ts';
import { type Balance, empty, moved } from './balance.ts';
import type { Line } from './lines.ts';
import type { Statement } from './statement.ts';

/** One step of a fund's money in one currency, from what is required to what is spent. */
export interface FlowStep {
  readonly stage: string;
  readonly label: string;
  readonly balance: Balance;
  readonly per?: Money['per'];
  readonly inKind: boolean;
  readonly items: readonly Item[];
  /** Phases whose requirement is in it. */
  readonly phases: readonly string[];
}

/** The steps of one currency, in the order in which money moves; never added to one another. */
export interface Flow {
  readonly currency: string;
  readonly steps: readonly FlowStep[];
}

/**
 * A statement as its flow, one currency at a time. What the phases require comes first where no entry says it. `without`
 * are the entries that have no figure in any currency: told, not drawn.
 */
export function flowOf(statement: Statement): { flows: readonly Flow[]; without: readonly FlowStep[] } {
  const steps = statement.byStage.map(stepOf);
  const required = steps.some((step) => step.stage === 'requirement') ? [] : requirementsOf(statement);
  const all = [...required, ...steps];
  const currencies = [...new Set(all.map((s) => s.balance.currency).filter(Boolean))].sort();
  return {
    flows: currencies.map((currency) => ({
      currency,
      steps: all.filter((step) => step.balance.currency === currency),
    })),
    without: all.filter((step) => step.balance.currency === ''),
  };
}

function stepOf(line: Line): FlowStep {
  return {
    stage: line.stage,
    label: line.stageLabel,
    balance: line.balance,
    ...(line.per ? { per: line.per } : {}),
    inKind: line.items.some((item) => item.amount.inKind !== undefined),
    items: line.items,
    phases: [],
  };
}

function requirementsOf({ phases }: Statement): FlowStep[] {
  const sums = new Map<string, { balance: Balance; phases: string[] }>();
  for (const { id, requirement } of phases) {
    if (!requirement) continue;
    const { currency } = requirement;
    const held = sums.get(currency) ?? { balance: empty(currency), phases: [] };
    sums.set(currency, { balance: moved(held.balance, requirement, '+'), phases: [...held.phases, id] });
  }
  return [...sums.values()].map((sum) => ({
    ...sum,
    stage: 'requirement',
    label: 'requirement of its phases',
    inKind: false,
    items: [],
  }));
}
