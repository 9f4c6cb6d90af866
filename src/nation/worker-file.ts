/** Processes run built code, also when this file is run from its source. */
function built(name: string): URL {
  const folder = import.meta.url.endsWith('.ts') ? '../../dist/nation' : '../nation';
  return new URL(`${folder}/${name}.js`, import.meta.url);
}

/** Reads nominations; what it reads comes from strangers. */
export const SCAN_WORKER = built('scan-worker');

/** Plans a large campaign. */
export const PLAN_WORKER = built('plan-worker');

/** Makes parts of the results. */
export const PART_WORKER = built('part-worker');
