import { z } from 'zod';
import type { Bilingual } from '../domain/bilingual.ts';
import { Refusal } from '../domain/refusal.ts';
import { runLine } from '../flow.ts';
import { readCode } from '../outputs/papers/paper-code.ts';
import { type Verdict, verifyCode } from '../outputs/papers/verify-code.ts';
import { answerOf } from '../outputs/reporters/answer-documents.ts';
import { defineCommand } from './command.ts';
import { lineRequest, sharedInput } from './shared.ts';

export const verify = defineCommand({
  name: 'verify',
  alias: 'cocokkan',
  summary: {
    id: 'Periksa apakah surat yang tercetak masih cocok dengan berkasnya, dari kode di kaki halaman.',
    en: 'Check whether a printed page still agrees with the file, by the code at its foot.',
  },
  example: 'desa-enroll cocokkan SK-5171032008-7F3Q-9ZKMC contoh-denpasar',
  declare: (command, say) =>
    command
      .argument(
        '<code>',
        say({ id: 'kode di kaki halaman atau daftar', en: 'code at the foot of a page or list' }),
      )
      .argument(
        '<paths...>',
        say({ id: 'folder kampanye, atau berkas', en: 'campaign folder, or files' }),
      ),
  input: sharedInput.extend({ code: z.string(), paths: z.array(z.string()).min(1) }),
  async run(input, io) {
    if (readCode(input.code) === undefined) throw mistyped(input.code);
    const result = await runLine(lineRequest(input.paths, input, io), io);
    const verdict = verifyCode(result, input.code);
    if (verdict.outcome === 'mistyped') throw mistyped(input.code);
    if (verdict.outcome === 'desa-unknown') throw unknownVillage(verdict.code.kodeDesa);
    const agrees = verdict.outcome === 'agrees';
    if (input.json)
      io.print(
        JSON.stringify(
          answerOf('verify', {
            code: verdict.code.code,
            agrees,
            kind: verdict.code.kind,
            page: verdict.code.page ?? null,
            kodeDesa: verdict.code.kodeDesa,
            desa: verdict.desa,
            title: verdict.title,
          }),
        ),
      );
    else io.print(told(verdict)[io.lang]);
    return agrees ? 0 : 1;
  },
});

type Decided = Extract<Verdict, { readonly outcome: 'agrees' | 'differs' }>;

function told(verdict: Decided): Bilingual {
  const { code, title } = verdict;
  if (verdict.outcome === 'agrees')
    return {
      id: `Cocok. ${code.code}: ${title}, ${verdict.printed.id}. Yang dijamin kode ini: ${verdict.covers.id}.`,
      en: `Agrees. ${code.code}: ${title}, ${verdict.printed.en}. What this code vouches for: ${verdict.covers.en}.`,
    };
  return {
    id: `Tidak cocok. ${code.code} adalah kode ${title}, tetapi isi berkasnya sekarang lain daripada waktu surat itu dicetak. Cetak ulang suratnya, atau cari berkas yang dipakai waktu itu.`,
    en: `Does not agree. ${code.code} is a code of ${title}, but the files now say something else than when it was printed. Print the paper anew, or find the files used then.`,
  };
}

function mistyped(typed: string): Refusal {
  return new Refusal('paper-code-mistyped', {
    id: `${typed} bukan kode surat, atau ada huruf yang salah salin. Salin lagi dari kaki halaman, misalnya SK-5171032008-7F3Q-9ZKMC.`,
    en: `${typed} is no paper code, or a letter was copied wrongly. Copy it again from the foot of the page, such as SK-5171032008-7F3Q-9ZKMC.`,
  });
}

function unknownVillage(kode: string): Refusal {
  return new Refusal('paper-code-desa-unknown', {
    id: `Kode itu milik desa ${kode}, yang tidak ada di berkas ini. Sebutkan folder kampanye desa itu.`,
    en: `That code is of village ${kode}, which is not in these files. Name the campaign folder of that village.`,
  });
}
