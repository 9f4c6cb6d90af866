import { parameters } from '../law/index.ts';
import type { Result } from './result.ts';
import { VERSION } from './version.ts';

/** What the manifest says before its list of files: by what the results were made, and what they rest on. */
export function manifestHead(result: Result): Readonly<Record<string, unknown>> {
  const { campaign } = result;
  return {
    tool: 'desa-enroll',
    version: VERSION,
    on: result.on,
    title: campaign.title,
    year: campaign.year,
    lawConfirmed: lawConfirmed(),
    layout: campaign.upload.profile,
    seeds: Object.fromEntries(result.desa.map(({ desa }) => [desa.kode, desa.seed])),
    inputs: result.files.map(({ file, sha256, size }) => ({ file, sha256, size })),
    ...(campaign.privacy === undefined ? {} : { privacy: campaign.privacy }),
    assumptions: result.assumptions.map(({ code }) => code),
  };
}

/** Latest day on which any parameter of the law was looked at. */
export function lawConfirmed(): string {
  return Object.values(parameters)
    .map((parameter) => parameter.reviewed)
    .reduce((latest, day) => (day > latest ? day : latest));
}
