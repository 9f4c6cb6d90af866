/** Sectors of an OLE compound file: the little file system that an .xls lives in. */
const SECTOR = 512;
/** Streams shorter than this would need the small-stream table; ours are padded instead. */
const CUTOFF = 4096;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;
const DIFAT = 0xfffffffc;
const PER_SECTOR = SECTOR / 4;
const IN_HEADER = 109;

/** One stream in a compound file, with no date and no class, so that equal streams give equal files. */
export function compoundFile(name: string, stream: Uint8Array): Uint8Array {
  const size = Math.max(stream.length, CUTOFF);
  const data = Math.ceil(size / SECTOR);
  const { fat, difat } = tablesFor(data + 1);
  const file = Buffer.alloc(SECTOR * (1 + data + 1 + fat + difat));
  const directory = data;
  const firstFat = data + 1;
  const firstDifat = firstFat + fat;
  file.set(stream, SECTOR);
  writeDirectory(file, SECTOR * (1 + directory), name, size);
  const next = (sector: number, value: number) =>
    file.writeUInt32LE(value, SECTOR * (1 + firstFat) + sector * 4);
  for (let sector = 0; sector < fat * PER_SECTOR; sector += 1) next(sector, FREE);
  for (let sector = 0; sector < data; sector += 1)
    next(sector, sector + 1 < data ? sector + 1 : END);
  next(directory, END);
  for (let index = 0; index < fat; index += 1) next(firstFat + index, FAT);
  for (let index = 0; index < difat; index += 1) next(firstDifat + index, DIFAT);
  writeHeader(file, { directory, fat, firstFat, difat, firstDifat });
  return file;
}

/** The table of sectors has to hold itself as well. */
function tablesFor(sectors: number): { readonly fat: number; readonly difat: number } {
  let fat = 1;
  let difat = 0;
  while (sectors + fat + difat > fat * PER_SECTOR) {
    fat += 1;
    difat = Math.ceil(Math.max(fat - IN_HEADER, 0) / (PER_SECTOR - 1));
  }
  return { fat, difat };
}

interface Places {
  readonly directory: number;
  readonly fat: number;
  readonly firstFat: number;
  readonly difat: number;
  readonly firstDifat: number;
}

function writeHeader(file: Buffer, at: Places): void {
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.writeUInt16LE(0x3e, 24);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(at.fat, 44);
  file.writeUInt32LE(at.directory, 48);
  file.writeUInt32LE(CUTOFF, 56);
  file.writeUInt32LE(END, 60);
  file.writeUInt32LE(at.difat > 0 ? at.firstDifat : END, 68);
  file.writeUInt32LE(at.difat, 72);
  for (let index = 0; index < IN_HEADER; index += 1)
    file.writeUInt32LE(index < at.fat ? at.firstFat + index : FREE, 76 + index * 4);
  for (let table = 0; table < at.difat; table += 1) {
    const start = SECTOR * (1 + at.firstDifat + table);
    for (let slot = 0; slot < PER_SECTOR - 1; slot += 1) {
      const index = IN_HEADER + table * (PER_SECTOR - 1) + slot;
      file.writeUInt32LE(index < at.fat ? at.firstFat + index : FREE, start + slot * 4);
    }
    file.writeUInt32LE(
      table + 1 < at.difat ? at.firstDifat + table + 1 : END,
      start + (PER_SECTOR - 1) * 4,
    );
  }
}

function writeDirectory(file: Buffer, start: number, name: string, size: number): void {
  entry(file, start, { name: 'Root Entry', type: 5, child: 1, sector: END, size: 0 });
  entry(file, start + 128, { name, type: 2, child: FREE, sector: 0, size });
  for (const empty of [2, 3])
    entry(file, start + 128 * empty, { name: '', type: 0, child: FREE, sector: 0, size: 0 });
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly child: number;
  readonly sector: number;
  readonly size: number;
}

function entry(file: Buffer, at: number, { name, type, child, sector, size }: Entry): void {
  file.write(name, at, 'utf16le');
  file.writeUInt16LE(name === '' ? 0 : (name.length + 1) * 2, at + 64);
  file[at + 66] = type;
  file[at + 67] = type === 0 ? 0 : 1;
  file.writeUInt32LE(FREE, at + 68);
  file.writeUInt32LE(FREE, at + 72);
  file.writeUInt32LE(child, at + 76);
  file.writeUInt32LE(sector, at + 116);
  file.writeUInt32LE(size, at + 120);
}
