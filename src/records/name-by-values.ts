import { type Claim, claimants, giveUp, isClaimed, take } from './claims.ts';
import { meaningOf } from './heading-text.ts';
import { REPLACED } from './replaced.ts';
import { statusMeaning } from './values/status.ts';

/** RT and RW in one column or two; L and P as two ticked columns. */
export function nameSmallColumns(claims: readonly Claim[]): void {
  const [first, second] = claimants(claims, 'rtRw');
  if (first && second && second.index === first.index + 1) {
    take(first, 'rt', first.sure);
    take(second, 'rw', second.sure);
  }
  for (const claim of claims)
    if ((claim.field === 'rt' || claim.field === 'rw') && claim.content.share('pair') >= 0.5)
      take(claim, 'rtRw', claim.sure * 0.8);
  for (const claim of claims) splitFromAddress(claim, claims);
  const men = claimants(claims, 'jenisKelaminL');
  const women = claimants(claims, 'jenisKelaminP');
  const pairs = men.length === 1 && women.length === 1;
  if (!pairs) for (const claim of [...men, ...women]) claim.field = undefined;
}

/** "Alamat/Banjar" names two things; the values are one of them. */
function splitFromAddress(claim: Claim, claims: readonly Claim[]): void {
  if (!/alamat|address/i.test(claim.heading) || !/banjar|dusun|lingk|\bbr\b/i.test(claim.heading))
    return;
  const { words } = claim.content;
  if (claim.field === 'dusun' && words('address') >= 0.5 && !isClaimed(claims, 'alamat'))
    take(claim, 'alamat', 0.8);
  if (claim.field === 'alamat' && words('banjar') >= 0.7 && !isClaimed(claims, 'dusun'))
    take(claim, 'dusun', 0.8);
}

/** A column headed Status or Ket is what its values are (inputs.md 6). */
export function nameStatusColumns(claims: readonly Claim[]): void {
  for (const answer of claimants(claims, 'status'))
    if (statusMeaning(answer.content.texts()) === 'bpjs-answer')
      for (const reason of claimants(claims, 'status')) if (reason !== answer) giveUp(reason);
  for (const claim of claims) {
    if (claim.field === 'statusKawin' && statusMeaning(claim.content.texts()) === 'statusDasar')
      claim.field = 'status';
    if (claim.field !== 'status') continue;
    const meaning = statusMeaning(claim.content.texts());
    if (meaning !== 'statusDasar' && meaning !== 'statusKawin') continue;
    if (!isClaimed(claims, meaning)) take(claim, meaning, claim.sure);
  }
}

const CHOOSES = /\b(?:calon|peserta|penerima|usulan|pilihan)\b/i;
const ANSWER =
  /^(?:ya|tidak|tdk|y|t|sudah|sdh|belum|blm|ada|punya|aktif|non ?aktif|tidak aktif|v|√|✓)$/i;

/**
 * Ticks below `Calon Peserta BPJS` choose among the people of a list; words like `sudah` below `BPJS Ketenagakerjaan`
 * are no number of a member.
 */
export function nameYesAndNo(claims: readonly Claim[]): void {
  for (const claim of claims) {
    const { content, field, heading } = claim;
    const isTicked = content.filled > 0 && content.share('tick') >= 0.9;
    if (field === undefined && isTicked && CHOOSES.test(heading)) take(claim, 'keputusan', 0.8);
    // `Yang Diusulkan` over names, where no other column has them.
    if (field === 'keputusan' && content.words('person') >= 0.7 && content.distinct() >= 0.5)
      if (!isClaimed(claims, 'nama')) take(claim, 'nama', 0.6);
    if (field !== 'kpj' || content.filled === 0) continue;
    if (content.texts().every((text) => ANSWER.test(text))) take(claim, 'kepesertaan', 0.8);
  }
}

const REAL_WORK = /nyata|sekarang|sehari|saat ini|riil|aktual/i;

const OFFICE = /^(?:nama )?jabatan\b/i;

/** The real work beats the occupation on the card where a list has both; where it has none, an office is one. */
export function nameOccupations(claims: readonly Claim[]): void {
  const hasWork = claims.some(({ field }) => field === 'pekerjaan' || field === 'pekerjaanKtp');
  const office = claims.find(({ heading }) => OFFICE.test(heading));
  if (!hasWork && office?.field === null) take(office, 'pekerjaan', 0.7);
  const all = claimants(claims, 'pekerjaan');
  const real = all.find(({ heading }) => REAL_WORK.test(heading));
  if (!real || all.length < 2) return;
  for (const claim of all) {
    if (claim === real) continue;
    if (isClaimed(claims, 'pekerjaanKtp')) giveUp(claim);
    else claim.field = 'pekerjaanKtp';
  }
}

const REPLACING = /\b(?:baru|menjadi|pengganti)\b/i;
const PERSON = /\b(?:nama|nik|ktp)\b/i;

/** A list of replacements names two people in a row: only the one who comes is nominated. */
export function dropReplaced(claims: readonly Claim[]): void {
  const gone = claims.filter(({ heading }) => REPLACED.test(heading));
  const comes = claims.filter(({ heading }) => REPLACING.test(heading) && !REPLACED.test(heading));
  const isPerson = ({ heading }: Claim): boolean => PERSON.test(heading);
  if (!gone.some(isPerson) || !comes.some(isPerson)) return;
  for (const claim of gone) giveUp(claim);
  for (const claim of comes)
    if (claim.field === undefined) {
      const field = meaningOf(claim.heading.replace(REPLACING, ''))?.field;
      if (field) take(claim, field, 0.9);
    }
}

const HEAD_OF_FAMILY = /^(?:nama )?(?:kk|krt|kepala (?:keluarga|rumah tangga))$/i;

/** A list of heads of families names nobody else: they are the nominees. */
export function nameHeads(claims: readonly Claim[]): void {
  if (isClaimed(claims, 'nama')) return;
  const heads = claims.filter(
    ({ heading, content, field }) =>
      !field && HEAD_OF_FAMILY.test(heading.trim()) && content.share('text') >= 0.8,
  );
  const [only] = heads;
  if (heads.length === 1 && only) take(only, 'nama', 0.6);
}

/** "Hubungan" alone is the heir's only beside an heir; else it is the place in the family, if anything. */
export function nameHubungan(claims: readonly Claim[]): void {
  for (const claim of claimants(claims, 'hubunganAhliWaris')) {
    if (isClaimed(claims, 'ahliWaris') || /waris|heir|benef/i.test(claim.heading)) continue;
    if (claim.content.words('family') >= 0.5 && !isClaimed(claims, 'hubunganKeluarga'))
      take(claim, 'hubunganKeluarga', 0.7);
    else giveUp(claim);
  }
}
