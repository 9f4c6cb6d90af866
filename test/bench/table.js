import { targetsMet } from './targets.js';

const shown = (seconds) => seconds.toFixed(seconds < 1 ? 3 : seconds < 100 ? 2 : 0);

/** The figures of a release as columns of text; `times` compares by the clock with ours of the same group. */
function cellsOf(results) {
  return results.map((one) => {
    const { title, who, rows, runs, seconds, cpu, mib, status, note } = one;
    const ours = results.find((other) => other.title === title && other.who.startsWith(OURS));
    const times = ours === undefined || ours === one ? '' : (seconds / ours.seconds).toFixed(2);
    const speed = rows === 0 ? '' : String(Math.round(rows / seconds));
    const told = [...(status > 1 ? [`exit ${status}`] : []), ...(note ? [note] : [])].join('; ');
    return [
      title,
      who,
      String(runs),
      shown(seconds),
      shown(cpu),
      times,
      speed,
      `${mib || '-'}`,
      told,
    ];
  });
}

const OURS = 'desa-enroll';
const HEADS = ['what', 'who', 'runs', 'wall s', 'cpu s', 'wall/ours', 'rows/s', 'MiB', ''];
const FIRST_NUMBER = 2;
const LAST_NUMBER = 7;
const isNumber = (column) => column >= FIRST_NUMBER && column <= LAST_NUMBER;

/** For the terminal. */
export function plainTable(results) {
  const rows = [HEADS, ...cellsOf(results)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const pad = (cell, column) =>
    isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** Targets beside what was measured, for the terminal. */
export function plainTargets(results) {
  const lines = targetsMet(results).map(
    ({ title, measured, target, met }) =>
      `${met ? 'ok ' : '-- '} ${title.padEnd(48)} ${measured.padStart(12)}   ${target}`,
  );
  return lines.join('\n');
}

/** What the figures were taken on, in one line. */
export function machineLine({ date, machine, version }) {
  const { cores, cpu, memoryMiB, node, system, load, memory } = machine;
  const shared =
    memory === 'pss'
      ? 'own pages (PSS) plus the program once'
      : 'shared pages counted in each (RSS)';
  return `desa-enroll ${version}, ${date}; ${cores} cores (${cpu}), ${memoryMiB} MiB, Node ${node}, ${system}; load at the start ${load}; MiB: peak over the whole process tree, ${shared}.`;
}

/** Both tables for the README. */
export function markdown(kept) {
  const row = (cells) =>
    `| ${cells.join(' | ')} |`.replace(/\|( +\|)+/g, (empty) => empty.replace(/ +/g, ' '));
  const figures = [
    row(HEADS),
    row(HEADS.map((_, column) => (isNumber(column) ? '--:' : '---'))),
    ...cellsOf(kept.results).map(row),
  ];
  const targets = [
    row(['target', 'measured', 'held to', '']),
    row(['---', '--:', '--:', '---']),
    ...targetsMet(kept.results).map(({ title, measured, target, met }) =>
      row([title, measured, target, met ? 'met' : '**not met**']),
    ),
  ];
  return [machineLine(kept), '', ...targets, '', ...figures].join('\n');
}
