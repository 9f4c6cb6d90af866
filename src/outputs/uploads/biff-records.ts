/** One record of an .xls: its number and its data, without the four bytes in front. */
export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
  /** True inside a part of its own (a chart), whose cells are not those of the sheet. */
  readonly inside?: true;
}

const BEGIN = 0x0809;
const END = 0x000a;

/** Records of the part that begins at a place, to its end; parts inside it (charts) belong to it. */
export function recordsOf(stream: Buffer, start: number): readonly BiffRecord[] {
  const records: BiffRecord[] = [];
  let depth = 0;
  for (let at = start; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    const data = stream.subarray(at + 4, at + 4 + length);
    records.push(depth > 1 ? { type, data, inside: true } : { type, data });
    at += 4 + length;
    if (type === BEGIN) depth += 1;
    if (type === END) depth -= 1;
    if (depth === 0) break;
  }
  return records;
}

export function streamOf(records: readonly BiffRecord[]): Buffer {
  const parts: Buffer[] = [];
  for (const { type, data } of records) {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(data.length, 2);
    parts.push(head, data);
  }
  return Buffer.concat(parts);
}
