import { describe, expect, it } from 'vitest';
import { strayLists } from '../../src/intake/beside.ts';
import { useFolder } from './kit.ts';

const folder = useFolder();

async function told(...names: readonly string[]): Promise<string[]> {
  for (const name of names) folder.put(name, '{}');
  const strays = await strayLists(folder.path());
  return strays.map(({ file, read, facts }) =>
    [file, read ? 'read' : 'not read', ...facts.map(({ data }) => data['lists'])].join(' · '),
  );
}

describe('lists beside nominasi/', () => {
  it('tells a list, and a folder of lists once', async () => {
    expect(
      await told('nominasi/a.xlsx', 'Tegal Harum.xlsx', 'susulan/a.csv', 'susulan/x/b.ods'),
    ).toEqual(['Tegal Harum.xlsx · not read · 0', 'susulan · not read · 2']);
  });

  it('says nothing of what belongs to the campaign, of our outputs, or of notes and scans', async () => {
    expect(
      await told(
        ...['nominasi/a.xlsx', 'referensi/b.xlsx', 'desa.csv', 'konfirmasi.xlsx'],
        ...['desa-enroll.yaml', 'riwayat.jsonl', 'hasil/iuran.xlsx', 'hasil-sebelumnya/c.csv'],
        ...['hasil-unggah/d.xls', 'laporan/e.xlsx', 'keluaran/manifest.json', 'keluaran/f.xlsx'],
        ...['catatan.txt', 'surat pengantar.pdf', 'scan/ktp.jpg', '~$Tegal Harum.xlsx'],
      ),
    ).toEqual([]);
  });
});
