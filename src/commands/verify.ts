import { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import { runLine } from '../flow.ts';
import { readCode } from '../outputs/papers/paper.ts';
import { findPaper } from '../outputs/papers/papers.ts';
import { defineCommand } from './command.ts';
import { lineRequest, sharedInput } from './shared.ts';

export const verify = defineCommand({
  name: 'verify',
  alias: 'cocokkan',
  summary: {
    id: 'Apakah surat yang tercetak masih cocok dengan berkasnya.',
    en: 'Does a printed page still agree with the file.',
  },
  example: 'desa-enroll cocokkan 7K3M-Q9TD-0VXA contoh-denpasar',
  declare: (command, say) =>
    command
      .argument('<code>', say({ id: 'kode di kaki halaman', en: 'code at the foot of the page' }))
      .argument(
        '<paths...>',
        say({ id: 'folder kampanye, atau berkas', en: 'campaign folder, or files' }),
      ),
  input: sharedInput.extend({ code: z.string(), paths: z.array(z.string()).min(1) }),
  async run(input, io) {
    const code = readCode(input.code);
    if (code === undefined)
      throw new Refusal('paper-code', {
        id: `${input.code} bukan kode surat. Kode ada di kaki halaman: tiga kelompok empat huruf atau angka.`,
        en: `${input.code} is no paper code. The code stands at the foot of the page: three groups of four.`,
      });
    const result = await runLine(lineRequest(input.paths, input, io), io);
    const match = findPaper(result, code);
    const found = match && {
      paper: match.paper.name,
      desa: match.village.desa.nama,
      kode: match.village.desa.kode,
    };
    if (input.json) io.print(JSON.stringify({ code, agrees: match !== undefined, ...found }));
    else
      io.print(
        match
          ? {
              id: `Cocok: ${code} adalah "${match.paper.title}" Desa ${match.village.desa.nama}, sama dengan berkasnya sekarang.`,
              en: `Agrees: ${code} is "${match.paper.title}" of ${match.village.desa.nama}, the same as the file now.`,
            }[io.lang]
          : {
              id: `Tidak cocok: tidak ada surat dari berkas ini yang berkode ${code}. Daftar, nama pejabat, tanggal, atau jumlahnya sudah berubah sejak dicetak, atau kodenya salah salin. Cetak ulang suratnya dari berkas yang sekarang, atau cari berkas yang dipakai waktu itu.`,
              en: `Does not agree: no paper from these files has the code ${code}. The list, names, days or sums changed since it was printed, or the code was copied wrongly. Print the paper anew, or find the files used then.`,
            }[io.lang],
      );
    return match ? 0 : 1;
  },
});
