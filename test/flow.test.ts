import { expect, it } from 'vitest';
import { buildCampaign } from '../src/campaign/build.ts';
import { parseSettings } from '../src/campaign/settings.ts';
import { parseLocalDate } from '../src/domain/local-date.ts';
import { judgeAll } from '../src/flow.ts';
import { lawOn } from '../src/law/law.ts';
import { documentOf } from '../src/outputs/reporters/json.ts';
import { understand } from '../src/records/understand.ts';
import { openWorkbooks } from '../src/sheets/open.ts';

const on = parseLocalDate('2026-01-05')!;

async function judged(csv: string) {
  const settings = parseSettings('', 'desa-enroll.yaml', lawOn(on));
  const [workbook] = await openWorkbooks('daftar.csv', Buffer.from(csv));
  const reading = understand(workbook!, { on, hint: undefined, knownDesa: [] });
  return judgeAll(buildCampaign({ root: undefined, title: '', on, settings }), [reading], on);
}

it('two people in one row, in lists side by side, each have their own end', async () => {
  const result = await judged(
    [
      'NIK;Nama;Tgl Lahir;L/P;Pekerjaan;;NIK;Nama;Tgl Lahir;L/P;Pekerjaan',
      '5171031708809001;I Made Arnawa;17-08-1980;L;Petani;;5171035903859002;Ni Luh Sriani;19-03-1985;P;Pedagang',
      '5171030205799003;I Wayan Suparta;02-05-1979;L;Sopir;;517103120490900;I Ketut Yasa;12-04-1990;L;Petani',
      '5171031110829004;I Gede Mudita;11-10-1982;L;Petani;;5171034506889006;Ni Kadek Latri;05-06-1988;P;Penjahit',
    ].join('\n'),
  );
  const people = documentOf(result, { command: 'validate', showNik: true, outputs: [] }).people;
  expect(people.map(({ row, nik, state }) => [row, nik, state])).toEqual([
    [2, '5171031708809001', 'selected'],
    [2, '5171035903859002', 'selected'],
    [3, '5171030205799003', 'selected'],
    [3, null, 'rejected'],
    [4, '5171031110829004', 'selected'],
    [4, '5171034506889006', 'selected'],
  ]);
});
