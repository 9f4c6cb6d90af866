/**
 * Plain data (no cycles, no classes) as one text and one array of numbers, for sending between processes.
 * Equal strings are written once and come back as one string; objects of one form name their keys once.
 */
export interface Packed {
  /** JSON: the strings, then the forms of objects as lists of indices into them. */
  readonly words: string;
  readonly codes: Int32Array;
}

const NULL = 0;
const UNDEFINED = 1;
const FALSE = 2;
const TRUE = 3;
/** Followed by the number. */
const INTEGER = 4;
/** Followed by the index of its text. */
const NUMBER = 5;
/** Followed by the number of items. */
const LIST = 6;
/** This and above: strings at even, objects at odd places. */
const FIRST = 8;

/** Forms by their keys, one key at a time: no text is made to look one up. */
interface FormNode {
  readonly next: Map<string, FormNode>;
  index: number | undefined;
}

interface Packer {
  readonly strings: Map<string, number>;
  readonly forms: FormNode;
  readonly keys: number[][];
  codes: Int32Array;
  length: number;
}

export function pack(value: unknown): Packed {
  const packer: Packer = {
    strings: new Map(),
    forms: newNode(),
    keys: [],
    codes: new Int32Array(4096),
    length: 0,
  };
  add(packer, value);
  const words = JSON.stringify([[...packer.strings.keys()], packer.keys]);
  return { words, codes: packer.codes.slice(0, packer.length) };
}

function put(packer: Packer, code: number): void {
  if (packer.length === packer.codes.length) {
    const wider = new Int32Array(packer.length * 2);
    wider.set(packer.codes);
    packer.codes = wider;
  }
  packer.codes[packer.length++] = code;
}

function word(packer: Packer, text: string): number {
  let index = packer.strings.get(text);
  if (index === undefined) {
    index = packer.strings.size;
    packer.strings.set(text, index);
  }
  return index;
}

function add(packer: Packer, value: unknown): void {
  if (typeof value === 'string') put(packer, FIRST + word(packer, value) * 2);
  else if (typeof value === 'number') addNumber(packer, value);
  else if (value === undefined) put(packer, UNDEFINED);
  else if (value === null) put(packer, NULL);
  else if (typeof value === 'boolean') put(packer, value ? TRUE : FALSE);
  else if (Array.isArray(value)) {
    put(packer, LIST);
    put(packer, value.length);
    for (const item of value) add(packer, item);
  } else if (typeof value === 'object') addObject(packer, value);
  else throw new TypeError(`no plain data: ${typeof value}`);
}

function addNumber(packer: Packer, value: number): void {
  const isInteger = (value | 0) === value && !Object.is(value, -0);
  put(packer, isInteger ? INTEGER : NUMBER);
  put(packer, isInteger ? value : word(packer, Object.is(value, -0) ? '-0' : String(value)));
}

function addObject(packer: Packer, value: object): void {
  const keys = Object.keys(value);
  let node = packer.forms;
  for (const key of keys) {
    const known = node.next.get(key);
    const next = known ?? newNode();
    if (known === undefined) node.next.set(key, next);
    node = next;
  }
  if (node.index === undefined) {
    node.index = packer.keys.length;
    packer.keys.push(keys.map((key) => word(packer, key)));
  }
  put(packer, FIRST + node.index * 2 + 1);
  for (const item of Object.values(value)) add(packer, item);
}

function newNode(): FormNode {
  return { next: new Map(), index: undefined };
}

interface Form {
  readonly keys: readonly string[];
  /** Makes an object in which these keys will stand. */
  readonly Made: new () => Record<string, unknown>;
}

interface Unpacker {
  readonly strings: readonly string[];
  readonly forms: readonly Form[];
  readonly codes: Int32Array;
  at: number;
}

/** What was packed, as new objects. */
export function unpack({ words, codes }: Packed): unknown {
  const [strings, keys]: [string[], number[][]] = JSON.parse(words);
  const forms = keys.map((form) => formOf(form.map((key) => strings[key] ?? '')));
  return take({ strings, forms, codes, at: 0 });
}

/**
 * Objects of one form come from a maker of their own: the engine then learns how much room they need. One that
 * grows out of `{}` takes half as much again, and there are some twenty objects for each person.
 */
function formOf(keys: readonly string[]): Form {
  function Plain(): void {}
  Plain.prototype = Object.prototype;
  return { keys, Made: Plain as unknown as Form['Made'] };
}

function next(unpacker: Unpacker): number {
  return unpacker.codes[unpacker.at++] ?? UNDEFINED;
}

function take(unpacker: Unpacker): unknown {
  const code = next(unpacker);
  if (code >= FIRST) {
    const index = (code - FIRST) >> 1;
    return (code & 1) === 0 ? unpacker.strings[index] : takeObject(unpacker, index);
  }
  switch (code) {
    case NULL:
      return null;
    case FALSE:
    case TRUE:
      return code === TRUE;
    case INTEGER:
      return next(unpacker);
    case NUMBER:
      return Number(unpacker.strings[next(unpacker)]);
    case LIST:
      return takeList(unpacker);
    default:
      return undefined;
  }
}

function takeList(unpacker: Unpacker): unknown[] {
  const length = next(unpacker);
  const items: unknown[] = [];
  for (let index = 0; index < length; index++) items.push(take(unpacker));
  return items;
}

function takeObject(unpacker: Unpacker, index: number): object {
  const form = unpacker.forms[index];
  if (form === undefined) return {};
  const object: Record<string, unknown> = new form.Made();
  for (const key of form.keys) object[key] = take(unpacker);
  return object;
}
