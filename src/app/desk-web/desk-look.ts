import { INTERNAL, type View } from '../../access/index.ts';
import type { Item } from '../../desk/index.ts';
import type { Office } from '../office.ts';
import type { Officer } from './officer.ts';
import { type ProposalModel, proposalModel } from './proposal-model.ts';

/** A relation as an officer at the desk sees it. */
export interface DeskLook {
  readonly slug: string;
  readonly view: View;
  readonly officer: Officer;
}

/** Opens the desk's look at a relation; undefined: there is none of this name. */
export async function lookAt(office: Office, slug: string, officer: Officer): Promise<DeskLook | undefined> {
  const view = await office.view(slug, INTERNAL, { trueAt: office.today() });
  return view && { slug, view, officer };
}

/** Proposals in words, with the passages they were read from. */
export async function modelsOf(
  office: Office,
  { view, officer }: DeskLook,
  items: readonly Item[],
): Promise<ProposalModel[]> {
  const texts = new Map<string, string | undefined>();
  for (const { proposal } of items)
    if (!texts.has(proposal.text)) texts.set(proposal.text, await office.text(proposal.text));
  const look = {
    view,
    text: (sha256: string) => texts.get(sha256),
    officer: officer.name,
    fourEyes: office.desk.fourEyes,
  };
  return items.map((item) => proposalModel(item, look));
}
