import type { Bilingual } from '../domain/bilingual.ts';
import { agesJustUnderLimit } from './ages-just-under-limit.ts';
import { alreadyCovered } from './already-covered.ts';
import { birthdaysHeaped } from './birthdays-heaped.ts';
import { budgetMissing } from './budget-missing.ts';
import { cellErrorValue } from './cell-error-value.ts';
import { cellTooLong } from './cell-too-long.ts';
import { columnDuplicated } from './column-duplicated.ts';
import { columnMissing } from './column-missing.ts';
import { columnMonthFirst } from './column-month-first.ts';
import { columnsByContent } from './columns-by-content.ts';
import { columnsSwapped } from './columns-swapped.ts';
import { commentNotUnderstood } from './comment-not-understood.ts';
import { confirmationInFuture } from './confirmation-in-future.ts';
import { confirmationIncomplete } from './confirmation-incomplete.ts';
import { confirmationUnmatched } from './confirmation-unmatched.ts';
import { controlCharacters } from './control-characters.ts';
import { csvQuoteUnclosed } from './csv-quote-unclosed.ts';
import { desaUnknown } from './desa-unknown.ts';
import { desaWrittenOnce } from './desa-written-once.ts';
import { domicileOutsideDesa } from './domicile-outside-desa.ts';
import { emailMalformed } from './email-malformed.ts';
import { encodingGuessed } from './encoding-guessed.ts';
import { fileChangedWhileReading } from './file-changed-while-reading.ts';
import { fileEncrypted } from './file-encrypted.ts';
import { fileHasMacros } from './file-has-macros.ts';
import { fileNameInDoubt } from './file-name-in-doubt.ts';
import { fileNotRegular } from './file-not-regular.ts';
import { fileOpenElsewhere } from './file-open-elsewhere.ts';
import { fileRepeated } from './file-repeated.ts';
import { fileTooLarge } from './file-too-large.ts';
import { fileTypeDiffersFromName } from './file-type-differs-from-name.ts';
import { fileTypeUnsupported } from './file-type-unsupported.ts';
import { fileUnreadable } from './file-unreadable.ts';
import { fileUnsafe } from './file-unsafe.ts';
import { filesSettingUnmatched } from './files-setting-unmatched.ts';
import { formulaInCell } from './formula-in-cell.ts';
import { formulaLikeText } from './formula-like-text.ts';
import { handphoneMalformed } from './handphone-malformed.ts';
import { handphoneMissing } from './handphone-missing.ts';
import { handphoneShared } from './handphone-shared.ts';
import { headerNotFound } from './header-not-found.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { iuranOverBudget } from './iuran-over-budget.ts';
import { jenisKelaminUnreadable } from './jenis-kelamin-unreadable.ts';
import { kodeRekeningUnfit } from './kode-rekening-unfit.ts';
import { kpjPresent } from './kpj-present.ts';
import { likelySamePerson } from './likely-same-person.ts';
import { linkNotFollowed } from './link-not-followed.ts';
import { listLikeAnother } from './list-like-another.ts';
import { listLikeLastYear } from './list-like-last-year.ts';
import { listOfOlderYear } from './list-of-older-year.ts';
import { listOutsideNominations } from './list-outside-nominations.ts';
import { listRepeated } from './list-repeated.ts';
import { listsOverlap } from './lists-overlap.ts';
import { monthOutsideBudgetYear } from './month-outside-budget-year.ts';
import { namaAbbreviated } from './nama-abbreviated.ts';
import { namaDiffersFromRegister } from './nama-differs-from-register.ts';
import { namaForeignLetters } from './nama-foreign-letters.ts';
import { namaHasAddition } from './nama-has-addition.ts';
import { namaHasAlias } from './nama-has-alias.ts';
import { namaHasTitle } from './nama-has-title.ts';
import { namaMissing } from './nama-missing.ts';
import { namaPerhapsCut } from './nama-perhaps-cut.ts';
import { namaSignForLetter } from './nama-sign-for-letter.ts';
import { nikBirthDateMismatch } from './nik-birth-date-mismatch.ts';
import { nikColumnAllZero } from './nik-column-all-zero.ts';
import { nikDuplicateAcrossDesa } from './nik-duplicate-across-desa.ts';
import { nikDuplicateInDesa } from './nik-duplicate-in-desa.ts';
import { nikInSeries } from './nik-in-series.ts';
import { nikMalformed } from './nik-malformed.ts';
import { nikMasked } from './nik-masked.ts';
import { nikMissing } from './nik-missing.ts';
import { nikOutsideList } from './nik-outside-list.ts';
import { nikRegionUnknown } from './nik-region-unknown.ts';
import { nikSexMismatch } from './nik-sex-mismatch.ts';
import { nikStoredAsNumber } from './nik-stored-as-number.ts';
import { noListFound } from './no-list-found.ts';
import { noPeopleFound } from './no-people-found.ts';
import { nomineeReplaced } from './nominee-replaced.ts';
import { nomineeTurnedDown } from './nominee-turned-down.ts';
import { nomorKkMalformed } from './nomor-kk-malformed.ts';
import { nomorKkOnManyPeople } from './nomor-kk-on-many-people.ts';
import { nomorKkOverLimit } from './nomor-kk-over-limit.ts';
import { noteCallsOff } from './note-calls-off.ts';
import { ownOutputNotRead } from './own-output-not-read.ts';
import { pekerjaanEmploysOthers } from './pekerjaan-employs-others.ts';
import { pekerjaanExcluded } from './pekerjaan-excluded.ts';
import { pekerjaanMissing } from './pekerjaan-missing.ts';
import { pekerjaanNeedsLook } from './pekerjaan-needs-look.ts';
import { pekerjaanNotWorking } from './pekerjaan-not-working.ts';
import { pekerjaanTooMany } from './pekerjaan-too-many.ts';
import { pekerjaanUnmapped } from './pekerjaan-unmapped.ts';
import { penghasilanUnreadable } from './penghasilan-unreadable.ts';
import { phoneOnManyPeople } from './phone-on-many-people.ts';
import { quotaExceeded } from './quota-exceeded.ts';
import { quotaUnfilled } from './quota-unfilled.ts';
import { rankingValueUnreadable } from './ranking-value-unreadable.ts';
import { referenceKindUnclear } from './reference-kind-unclear.ts';
import { referencePeopleUnmatchable } from './reference-people-unmatchable.ts';
import { remarkNeedsLook } from './remark-needs-look.ts';
import { residentRecordInvalid } from './resident-record-invalid.ts';
import { rowHidden } from './row-hidden.ts';
import { rowLengthDiffers } from './row-length-differs.ts';
import { rowsJoined } from './rows-joined.ts';
import type { Rule } from './rule.ts';
import { saidToBeCovered } from './said-to-be-covered.ts';
import { sheetAskedForMissing } from './sheet-asked-for-missing.ts';
import { sheetHidden } from './sheet-hidden.ts';
import { sheetNotUsed } from './sheet-not-used.ts';
import { sheetOfOlderYear } from './sheet-of-older-year.ts';
import { statusDasarColumnUnreadable } from './status-dasar-column-unreadable.ts';
import { statusDasarUnreadable } from './status-dasar-unreadable.ts';
import { tanggalLahirAmbiguous } from './tanggal-lahir-ambiguous.ts';
import { tanggalLahirMissing } from './tanggal-lahir-missing.ts';
import { tanggalLahirUnreadable } from './tanggal-lahir-unreadable.ts';
import { titleInDoubt } from './title-in-doubt.ts';
import { uploadFieldMissing } from './upload-field-missing.ts';
import { uploadFieldTooLong } from './upload-field-too-long.ts';
import { uploadMonthsNotListed } from './upload-months-not-listed.ts';
import { uploadPackageCodeOpen } from './upload-package-code-open.ts';
import { uploadRowsOverLimit } from './upload-rows-over-limit.ts';
import { workerDeceased } from './worker-deceased.ts';
import { workerMovedAway } from './worker-moved-away.ts';
import { workerNearAgeLimit } from './worker-near-age-limit.ts';
import { workerTooOld } from './worker-too-old.ts';
import { workerTooYoung } from './worker-too-young.ts';

/**
 * Every rule, in the order in which a reader would ask: the file, the sheet, the cells of a person, the village,
 * the batch, the plan. A published code is never given to another rule.
 */
export const rules: readonly Rule[] = [
  fileUnreadable,
  fileEncrypted,
  fileTooLarge,
  fileTypeUnsupported,
  fileUnsafe,
  fileNotRegular,
  linkNotFollowed,
  fileChangedWhileReading,
  noListFound,
  listOutsideNominations,
  csvQuoteUnclosed,
  fileTypeDiffersFromName,
  fileHasMacros,
  fileOpenElsewhere,
  fileRepeated,
  ownOutputNotRead,
  fileNameInDoubt,
  sheetAskedForMissing,
  encodingGuessed,
  headerNotFound,
  noPeopleFound,
  sheetHidden,
  sheetNotUsed,
  sheetOfOlderYear,
  listRepeated,
  titleInDoubt,
  noteCallsOff,
  commentNotUnderstood,
  rowHidden,
  rowsJoined,
  desaWrittenOnce,
  nikOutsideList,
  columnMissing,
  columnDuplicated,
  columnsSwapped,
  columnsByContent,
  nikColumnAllZero,
  columnMonthFirst,
  statusDasarColumnUnreadable,
  rowLengthDiffers,
  nikMissing,
  nikMalformed,
  nikStoredAsNumber,
  nikMasked,
  nikRegionUnknown,
  nikBirthDateMismatch,
  nikSexMismatch,
  namaMissing,
  namaForeignLetters,
  namaHasTitle,
  namaHasAlias,
  namaHasAddition,
  namaAbbreviated,
  namaPerhapsCut,
  namaSignForLetter,
  namaDiffersFromRegister,
  tanggalLahirMissing,
  tanggalLahirUnreadable,
  tanggalLahirAmbiguous,
  jenisKelaminUnreadable,
  nomineeTurnedDown,
  remarkNeedsLook,
  workerTooYoung,
  workerTooOld,
  workerNearAgeLimit,
  workerDeceased,
  workerMovedAway,
  residentRecordInvalid,
  statusDasarUnreadable,
  domicileOutsideDesa,
  pekerjaanMissing,
  pekerjaanExcluded,
  pekerjaanNotWorking,
  pekerjaanNeedsLook,
  pekerjaanUnmapped,
  pekerjaanTooMany,
  pekerjaanEmploysOthers,
  penghasilanUnreadable,
  rankingValueUnreadable,
  alreadyCovered,
  saidToBeCovered,
  kpjPresent,
  nomorKkMalformed,
  handphoneMissing,
  handphoneMalformed,
  emailMalformed,
  formulaInCell,
  formulaLikeText,
  cellErrorValue,
  cellTooLong,
  controlCharacters,
  invisibleCharacters,
  uploadFieldTooLong,
  confirmationIncomplete,
  desaUnknown,
  listsOverlap,
  listOfOlderYear,
  nikDuplicateInDesa,
  nomineeReplaced,
  likelySamePerson,
  nomorKkOverLimit,
  handphoneShared,
  nomorKkOnManyPeople,
  nikInSeries,
  birthdaysHeaped,
  agesJustUnderLimit,
  listLikeLastYear,
  nikDuplicateAcrossDesa,
  phoneOnManyPeople,
  listLikeAnother,
  referenceKindUnclear,
  referencePeopleUnmatchable,
  filesSettingUnmatched,
  confirmationUnmatched,
  confirmationInFuture,
  quotaExceeded,
  quotaUnfilled,
  budgetMissing,
  iuranOverBudget,
  monthOutsideBudgetYear,
  kodeRekeningUnfit,
  uploadPackageCodeOpen,
  uploadFieldMissing,
  uploadRowsOverLimit,
  uploadMonthsNotListed,
];

/** Codes that were published once and are told no more; none may be used again. */
export const retiredCodes: readonly string[] = [];

const BY_CODE: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
  return BY_CODE.get(code);
}

/** Title of a rule, to stand beside its code in sentences. */
export function titleOf(code: string): Bilingual | undefined {
  return BY_CODE.get(code)?.title;
}

/** Codes that a village may lift by a confirmation. */
export const confirmableCodes: readonly string[] = rules
  .filter(({ confirmable }) => confirmable)
  .map(({ code }) => code);
