import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listInputs } from '../../src/intake/list.ts';
import { withoutOwnOutputs } from '../../src/intake/own-outputs.ts';
import { list, useFolder } from './kit.ts';

const folder = useFolder();

function putResults(at: string, files: Readonly<Record<string, readonly [string, string]>>): void {
  const entries = Object.entries(files).map(([path, [kind, text]]) => {
    folder.put(`${at}/${path}`, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { path, kind, sha256, size: text.length };
  });
  folder.put(`${at}/manifest.json`, JSON.stringify({ tool: 'desa-enroll', files: entries }));
}

async function told(): Promise<string[]> {
  const inputs = await withoutOwnOutputs(
    await listInputs(['nominasi'], folder.path()),
    folder.path(),
  );
  return inputs.map(({ file, read, facts }) =>
    [
      file.slice('nominasi/'.length),
      ...(read ? [] : ['not read']),
      ...facts.map(({ data }) => data['files']),
    ].join(' · '),
  );
}

describe('copies of our own outputs among the nominations', () => {
  it('a folder of results is told once; what somebody mended in it, or put there, is read', async () => {
    folder.put('nominasi/a.csv', list(2));
    putResults('nominasi/hasil lama', {
      'iuran-desa.csv': ['premium', 'kode,desa\n'],
      'desa/x/a.csv': ['returned', 'NIK,Nama\n'],
      'desa/x/b.csv': ['returned', 'NIK,Nama,Ket\n'],
    });
    folder.put('nominasi/hasil lama/desa/x/b.csv', list(3));
    folder.put('nominasi/hasil lama/susulan.csv', list(4));
    expect(await told()).toEqual([
      'a.csv',
      'hasil lama/desa/x/b.csv',
      'hasil lama/susulan.csv',
      'hasil lama · not read · 3',
    ]);
  });

  it('a manifest of somebody else says nothing', async () => {
    folder.put('nominasi/manifest.json', '{"files":[]}');
    folder.put('nominasi/a.csv', list(2));
    expect(await told()).toEqual(['a.csv', 'manifest.json']);
  });

  it('a file of this campaign’s results is told, a returned workbook is read', async () => {
    putResults('hasil', {
      'iuran-desa.csv': ['premium', 'kode,desa\n51,x\n'],
      'desa/x/a.csv': ['returned', list(2)],
    });
    folder.put('nominasi/salinan.csv', 'kode,desa\n51,x\n');
    folder.put('nominasi/a.csv', list(2));
    expect(await told()).toEqual(['a.csv', 'salinan.csv · not read · 1']);
  });

  it('the tables of the campaign are told; a list that is only called so is read', async () => {
    folder.put('nominasi/desa.csv', 'kode,nama,kuota\n51.71.03.2008,Tegal Harum,100\n');
    folder.put('nominasi/konfirmasi.csv', 'nik;kode;oleh;tanggal\n');
    folder.put('nominasi/x/desa.csv', list(2));
    expect(await told()).toEqual([
      'desa.csv · not read · 1',
      'konfirmasi.csv · not read · 1',
      'x/desa.csv',
    ]);
  });
});
