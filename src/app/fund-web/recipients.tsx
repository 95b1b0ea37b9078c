import type { View } from '../../access/index.ts';
import type { Asked } from '../web/address.ts';
import { drawRecipients } from './beneficiaries.ts';
import { BeneficiaryMap } from './beneficiary-map.tsx';

/** Who benefits of what a relation promised and gave, as a part of its money page. */
export async function recipientsMap(view: View, asked: Asked) {
  return <BeneficiaryMap of={await drawRecipients(view)} views={[view]} asked={asked} />;
}
