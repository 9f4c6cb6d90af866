import type { Facts } from './facts.ts';
import type { Paper } from './paper.ts';
import { attendance } from './texts/attendance.ts';
import { budget } from './texts/budget.ts';
import { decree } from './texts/decree.ts';
import { handover } from './texts/handover.ts';
import { invitation } from './texts/invitation.ts';
import { minutes } from './texts/minutes.ts';
import { notice } from './texts/notice.ts';

/** Every paper, in the order in which a village needs them (dana-desa.md 6). */
export const paperTexts: readonly ((facts: Facts) => Paper)[] = [
  invitation,
  attendance,
  minutes,
  decree,
  budget,
  handover,
  notice,
];
