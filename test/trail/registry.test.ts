import { describe, expect, it } from 'vitest';
import { openWorkbooks } from '../../src/sheets/open.ts';
import type { AnswerFile, AnswerRow, Decision, RegistryEvent } from '../../src/trail/registry.ts';
import { type ReadAnswer, readAnswer } from '../../src/trail/registry-answers.ts';
import { decisionForm, endedList } from '../../src/trail/registry-forms.ts';
import {
  EMPTY_REGISTRY,
  type RegistryText,
  readRegistry,
  withEvent,
} from '../../src/trail/registry-lines.ts';
import { reconcile, undo } from '../../src/trail/registry-reconcile.ts';
import { countsOf, reconcileTable, reconcileText } from '../../src/trail/registry-report.ts';
import { registryOf } from '../../src/trail/registry-state.ts';
import {
  ageInDays,
  goneFinding,
  gonePeople,
  historyOf,
  sentEvent,
} from '../../src/trail/registry-view.ts';

/** Invented people; the letter is how the tables below call them. */
const NIK: Readonly<Record<string, string>> = {
  A: '5171030101709001',
  B: '5171030201709002',
  C: '5171030301709003',
  Z: '5171030401709004',
};
const DAY = '2026-02-01';

const sent = (letters: string, row = 'r1', path = 'unggah/x.xls'): RegistryEvent => ({
  event: 'sent',
  day: '2026-01-10',
  layout: 'bpu-tk-baru-2020',
  files: [
    {
      path,
      sha256: `sha ${letters} ${row}`,
      kind: 'regular',
      people: [...letters].map((letter) => ({
        nik: NIK[letter] ?? '',
        nama: `ORANG ${letter}`,
        desa: '51.71.03.2008',
        row,
      })),
    },
  ],
});

let files = 0;
/** `A Y; B T alasan`: who, status word, and the words of the insurer. */
const answer = (text: string, form: AnswerFile['form'] = 'verification'): RegistryEvent => ({
  event: 'answer',
  day: DAY,
  files: [{ file: 'hasil.xlsx', sha256: `answer ${++files}`, form, rows: rowsOf(text, form) }],
});

function rowsOf(text: string, form: AnswerFile['form']): AnswerRow[] {
  return text.split(';').map((part, index) => {
    const [letter = '', word = '', ...words] = part.trim().split(' ');
    const nik = NIK[letter];
    return {
      row: index + 2,
      nama: `ORANG ${letter}`,
      ...(nik === undefined ? {} : { nik }),
      ...(form === 'kpj' ? { kpj: word } : { status: word }),
      ...(words.length === 0 ? {} : { reason: words.join(' ') }),
    };
  });
}

const decide = (text: string): RegistryEvent => ({
  event: 'decision',
  day: DAY,
  file: 'keputusan.csv',
  sha256: `decision ${++files}`,
  decisions: text.split(';').map((part) => {
    const [letter = '', decision = ''] = part.trim().split(' ');
    return {
      nik: NIK[letter] ?? '',
      decision: decision as Decision['decision'],
      by: 'Ni Luh Contoh',
      when: DAY,
    };
  }),
});

const recordOf = (...events: readonly RegistryEvent[]): RegistryText =>
  events.reduce(withEvent, EMPTY_REGISTRY);
const stateOf = (...events: readonly RegistryEvent[]) => {
  const registry = registryOf(recordOf(...events).lines);
  return Object.fromEntries(
    Object.entries(NIK).flatMap(([letter, nik]) => {
      const person = registry.people.get(nik);
      return person === undefined ? [] : [[letter, person.state]];
    }),
  );
};

describe('what becomes of a person', () => {
  it.each<[what: string, events: RegistryEvent[], states: Record<string, string>]>([
    ['sent', [sent('AB')], { A: 'waiting', B: 'waiting' }],
    [
      'accepted and refused',
      [sent('AB'), answer('A Y; B T Data ganda')],
      { A: 'accepted', B: 'refused' },
    ],
    ['not in the answer', [sent('AB'), answer('A Y')], { A: 'accepted', B: 'waiting' }],
    ['small letters and blanks', [sent('AB'), answer('A y; B t')], { A: 'accepted', B: 'refused' }],
    ['Y and T in one file', [sent('A'), answer('A Y; A T')], { A: 'suspense' }],
    ['Y twice in one file', [sent('A'), answer('A Y; A Y')], { A: 'accepted' }],
    ['a status word that is not known', [sent('A'), answer('A PROSES')], { A: 'suspense' }],
    [
      'refused, mended and sent again',
      [sent('A'), answer('A T'), sent('A', 'r2')],
      { A: 'waiting' },
    ],
    [
      'accepted at the second try',
      [sent('A'), answer('A T'), sent('A', 'r2'), answer('A Y')],
      { A: 'accepted' },
    ],
    [
      'accepted, then "sudah terdaftar"',
      [sent('A'), answer('A Y'), answer('A T sudah terdaftar')],
      { A: 'accepted' },
    ],
    [
      'accepted, then refused for something else',
      [sent('A'), answer('A Y'), answer('A T NIK tidak valid')],
      { A: 'suspense' },
    ],
    [
      'sent again although accepted',
      [sent('A'), answer('A Y'), sent('A', 'r2')],
      { A: 'accepted' },
    ],
    ['a KPJ without a status', [sent('A'), answer('A 19000009001', 'kpj')], { A: 'accepted' }],
    [
      'a card of BPJS Kesehatan is no KPJ',
      [sent('A'), answer('A 0001900009001', 'kpj')],
      { A: 'waiting' },
    ],
    [
      'decided by a person',
      [sent('AB'), answer('A PROSES; B T'), decide('A accepted; B resend')],
      { A: 'accepted', B: 'resend' },
    ],
    [
      'ended stays ended',
      [sent('A'), answer('A Y'), decide('A ended'), answer('A T')],
      { A: 'ended' },
    ],
  ])('%s', (_, events, states) => {
    expect(stateOf(...events)).toEqual(states);
  });

  it('keeps the words of the insurer beside our class', () => {
    const registry = registryOf(
      recordOf(sent('A'), answer('A T Nama tidak sesuai dengan data Adminduk')).lines,
    );
    expect(registry.people.get(NIK['A'] ?? '')?.refusal).toEqual({
      class: 'name-or-birthdate-mismatch',
      words: 'Nama tidak sesuai dengan data Adminduk',
    });
  });

  it('keeps the KPJ, and tells one of another length', () => {
    const registry = registryOf(
      recordOf(sent('AB'), answer('A 19000009001; B 190000090', 'kpj')).lines,
    );
    expect(registry.people.get(NIK['A'] ?? '')?.kpj).toBe('19000009001');
    expect(registry.oddKpj).toMatchObject([{ nik: NIK['B'], digits: 9 }]);
  });

  it('that we never sent is shown with file and row until somebody decides', () => {
    const record = recordOf(sent('A'), answer('A Y; Z T Data ganda'));
    expect(registryOf(record.lines).strays).toMatchObject([
      { file: 'hasil.xlsx', row: 3, nik: NIK['Z'], why: 'unknown-nik', words: 'Data ganda' },
    ]);
    expect(registryOf(withEvent(record, decide('Z ignored')).lines).strays).toEqual([]);
  });

  it('whose NIK cannot be read is shown too', () => {
    const [stray] = registryOf(recordOf(sent('A'), answer('? Y')).lines).strays;
    expect(stray).toMatchObject({ row: 2, why: 'nik-unreadable', nama: 'ORANG ?' });
  });
});

describe('taking things back', () => {
  const record = recordOf(sent('AB'), answer('A Y; B T'));

  it('leaves the line and makes it count no more', () => {
    const { record: after, number } = undo(record, DAY);
    expect(number).toBe(2);
    expect(after.lines).toHaveLength(3);
    expect([...registryOf(after.lines).people.values()].map(({ state }) => state)).toEqual([
      'waiting',
      'waiting',
    ]);
  });

  it('takes the newest answer first, never a sending unless it is named', () => {
    const twice = withEvent(record, answer('B Y'));
    const once = undo(twice, DAY);
    expect(once.number).toBe(3);
    const both = undo(once.record, DAY);
    expect(both.number).toBe(2);
    expect(() => undo(both.record, DAY)).toThrow(/nothing to take back/);
    expect(undo(both.record, DAY, 1).event).toBe('sent');
    expect(() => undo(both.record, DAY, 7)).toThrow(/no entry 7/);
  });

  it('lets the same file be taken up again', () => {
    const read: ReadAnswer = {
      is: 'answer',
      answer: {
        file: 'h.xlsx',
        sha256: 'once',
        form: 'verification',
        rows: rowsOf('A Y', 'verification'),
      },
    };
    const first = reconcile(recordOf(sent('A')), [read], DAY);
    const again = reconcile(undo(first.record, DAY).record, [read], DAY);
    expect(again.files[0]?.is).toBe('answer');
    expect(countsOf(registryOf(again.record.lines)).accepted).toBe(1);
  });
});

describe('the same file twice', () => {
  const read: ReadAnswer = {
    is: 'answer',
    answer: {
      file: 'h.xlsx',
      sha256: 'same',
      form: 'verification',
      rows: rowsOf('A Y; B T', 'verification'),
    },
  };

  it('changes nothing, also under another name or in the same call', () => {
    const first = reconcile(recordOf(sent('AB')), [read, read], DAY);
    expect(first.files.map(({ is }) => is)).toEqual(['answer', 'known']);
    const renamed: ReadAnswer = { ...read, answer: { ...read.answer, file: 'salinan.xlsx' } };
    const second = reconcile(first.record, [renamed], DAY);
    expect(second.record).toBe(first.record);
    expect(second.files[0]?.is).toBe('known');
  });

  it('written again by export is no second sending', () => {
    const registry = registryOf(recordOf(sent('AB')).lines);
    const { files: same } = sent('AB') as Extract<RegistryEvent, { event: 'sent' }>;
    expect(sentEvent(registry, 'bpu-tk-baru-2020', same, DAY)).toBeUndefined();
    const { files: mended } = sent('AB', 'r2') as Extract<RegistryEvent, { event: 'sent' }>;
    expect(sentEvent(registry, 'bpu-tk-baru-2020', mended, DAY)?.event).toBe('sent');
  });

  it('is told beside a file that cannot be read; the others count', () => {
    const told = reconcile(
      recordOf(sent('AB')),
      [{ is: 'unreadable', file: 'x.pdf', why: { id: '', en: '' } }, read],
      DAY,
    );
    expect(told.files.map(({ is }) => is)).toEqual(['unreadable', 'answer']);
    expect(countsOf(registryOf(told.record.lines))).toMatchObject({ accepted: 1, refused: 1 });
  });
});

describe('the lines', () => {
  const { text } = recordOf(sent('AB'), answer('A Y; B T'), decide('B resend'));

  it('come back as they were', () => {
    expect(readRegistry(text, 'x')).toEqual(recordOfText());
    expect(readRegistry('', 'x')).toEqual(EMPTY_REGISTRY);
  });

  const recordOfText = () => readRegistry(text, 'x');

  it('that were changed anywhere are refused, and nothing is guessed', () => {
    let refused = 0;
    let tried = 0;
    for (let at = 0; at < text.length; at += 37) {
      const letter = text[at] === '7' ? '8' : '7';
      if (text[at] === '\n') continue;
      tried += 1;
      try {
        readRegistry(text.slice(0, at) + letter + text.slice(at + 1), 'x');
      } catch {
        refused += 1;
      }
    }
    // The last line has no line behind it that vouches for it: its own values may be changed unseen.
    const last = text.trimEnd().lastIndexOf('\n') + 1;
    expect(tried - refused).toBeLessThanOrEqual(Math.ceil((text.length - last) / 37));
  });

  it.each([
    ['cut in the middle', (all: string) => all.slice(0, -20)],
    ['without its first line', (all: string) => all.slice(all.indexOf('\n') + 1)],
    [
      'with two lines exchanged',
      (all: string) =>
        all
          .split('\n')
          .toSpliced(0, 2, ...all.split('\n').slice(0, 2).reverse())
          .join('\n'),
    ],
    ['with words that are no record', () => 'halo\n'],
  ])('%s are refused', (_, change) => {
    expect(() => readRegistry(change(text), 'x')).toThrow(/not whole/);
  });

  it('of a newer program are refused with that reason', () => {
    expect(() => readRegistry(text.replace('"format":1', '"format":2'), 'x')).toThrow(/newer/);
  });
});

describe('who vanished', () => {
  const registry = registryOf(recordOf(sent('ABC'), answer('A Y; B T')).lines);

  it('is told until a person says that they ended; the refused may be replaced', () => {
    const gone = gonePeople(registry, new Set());
    expect(gone.map(({ nama, state }) => [nama, state])).toEqual([
      ['ORANG A', 'accepted'],
      ['ORANG C', 'waiting'],
    ]);
    expect(gonePeople(registry, new Set([NIK['A'] ?? '', NIK['C'] ?? '']))).toEqual([]);
    const ended = registryOf(
      recordOf(sent('ABC'), answer('A Y; B T'), decide('A ended; C ended')).lines,
    );
    expect(gonePeople(ended, new Set())).toEqual([]);
    expect(endedList(ended)?.rows).toBe(2);
    expect(endedList(registry)).toBeUndefined();
  });

  it('is an error without a whole NIK in it', () => {
    const [first] = gonePeople(registry, new Set());
    const finding = first && goneFinding(first);
    expect(finding).toMatchObject({
      code: 'upload-person-gone',
      severity: 'error',
      kodeDesa: '51.71.03.2008',
    });
    expect(JSON.stringify(finding)).not.toMatch(/\d{16}/);
  });
});

describe('what an export learns', () => {
  it('is state, kind and the row that was sent', () => {
    const history = historyOf(registryOf(recordOf(sent('A'), answer('A T')).lines));
    expect(history.of(NIK['A'] ?? '')).toEqual({
      state: 'refused',
      kind: 'regular',
      fingerprint: 'r1',
    });
    expect(history.of(NIK['B'] ?? '')).toBeUndefined();
    expect([history.knows('51.71.03.2008'), history.knows('51.71.03.2009')]).toEqual([true, false]);
  });
});

describe('the form for decisions', () => {
  const registry = registryOf(recordOf(sent('ABC'), answer('A PROSES; B Y; Z Y')).lines);

  it('lists whoever needs one, and is no fault while nobody filled it in', async () => {
    const form = decisionForm(registry);
    expect(form).toMatchObject({ path: 'keputusan.xlsx', rows: 2 });
    const [workbook] = await openWorkbooks('keputusan.xlsx', form?.bytes ?? new Uint8Array());
    expect(workbook && readAnswer(workbook)).toMatchObject({ is: 'decisions', decisions: [] });
    expect(workbook?.sheets[0]?.rows.map(({ cells }) => cells[0])).toContain(NIK['A']);
  });

  it('has those who vanished too, and is not made when nothing is to be decided', () => {
    const waiting = [...registry.people.values()].filter(({ state }) => state === 'waiting');
    expect(decisionForm(registry, waiting)?.rows).toBe(3);
    expect(decisionForm(registryOf(recordOf(sent('A')).lines))).toBeUndefined();
  });
});

describe('the report', () => {
  const registry = registryOf(
    recordOf(sent('ABC'), answer('A Y; B T NIK tidak ditemukan; Z Y')).lines,
  );
  const options = { lang: 'id' as const, on: '2026-02-11', showNik: false };

  it('counts everybody once', () => {
    const { sent: all, strays, withKpj: _, ...states } = countsOf(registry);
    expect(all).toBe(Object.values(states).reduce((sum, count) => sum + count, 0));
    expect(strays).toBe(1);
  });

  it('shows the entries with the numbers that can be taken back', () => {
    const text = reconcileText(registry, [], { ...options, lang: 'en' });
    expect(text).toContain('#1  2026-01-10  sent  3 people  unggah/x.xls');
    expect(text).toContain('#2  2026-02-01  answer  3 people  hasil.xlsx');
  });

  it('says what to do, in the words of BPJS too, and shows no whole NIK', () => {
    const text = reconcileText(registry, [], options);
    expect(text).toContain('“NIK tidak ditemukan”');
    expect(text).toContain('Dukcapil');
    expect(text).toContain('10 hari');
    expect(text).not.toMatch(/\d{16}/);
    const table = Buffer.from(reconcileTable(registry, options).bytes).toString();
    expect(table).not.toMatch(/\d{16}/);
    expect(table.split('\r\n')).toHaveLength(1 + 3 + 1 + 1);
    expect(
      Buffer.from(reconcileTable(registry, { ...options, showNik: true }).bytes).toString(),
    ).toContain(NIK['A']);
  });

  it.each([
    ['2026-02-01', '2026-02-11', 10],
    ['2026-02-28', '2026-03-01', 1],
    ['2026-03-01', '2026-02-01', 0],
  ])('from %s to %s are %i days', (since, on, days) => {
    expect(ageInDays(since, on)).toBe(days);
  });
});
