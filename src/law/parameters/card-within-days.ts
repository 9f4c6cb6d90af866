import { defineParameter } from '../parameter.ts';

export const cardWithinDays = defineParameter({
  name: 'card-within-days',
  rule: 'L25',
  unit: 'days',
  clock: 'day',
  reviewed: '2026-09-24',
  label: { id: 'Kartu terbit dalam', en: 'Card issued within' },
  values: [{ from: null, value: 7, source: [['parapuan']], proof: 'secondary', reports: 1 }],
});
