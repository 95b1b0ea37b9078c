import type { Finding } from '../../values/index.ts';
import { KINDS } from '../../vocabulary/index.ts';

/** The gate's findings as a form shows them: beside the slot that each is about, and those about no slot. */
export interface SlotFindings {
  of(slot: string): readonly Finding[];
  readonly others: readonly Finding[];
}

/** Sorts findings to the slots of a kind by their paths (`record:some-id.money.min` is about `money`). */
export function slotFindings(findings: readonly Finding[], kind: string): SlotFindings {
  const slots = new Set(['when', 'ended', 'statement', ...(KINDS.get(kind)?.slots.map((s) => s.name) ?? [])]);
  const found = new Map<string, Finding[]>();
  const others: Finding[] = [];
  for (const finding of findings.filter((f) => f.severity === 'error')) {
    const path = (finding.at?.path ?? '').replace(/^record:[^.]+\.?/, '').split('.');
    const slot = path.find((part) => slots.has(part));
    if (slot === undefined) others.push(finding);
    else found.set(slot, [...(found.get(slot) ?? []), finding]);
  }
  return { of: (slot) => found.get(slot) ?? [], others };
}
