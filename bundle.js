import { rolldown } from 'rolldown';

/** Large packages and tables that few commands load, and only at the moment they do. */
const APART = ['@e965/xlsx', '@zip.js/zip.js', 'docx', 'idn-area-data', 'pdfkit'];

// Opening a module costs more than running it, and the program has some five hundred. What starts a process is
// therefore joined into few files, in the place where tsc wrote it module by module; both forms do the same.
const program = await rolldown({
  input: {
    cli: 'src/cli.ts',
    'intake/worker': 'src/intake/worker.ts',
    'flow/worker': 'src/flow/worker.ts',
    'flow/copy-worker': 'src/flow/copy-worker.ts',
    'nation/scan-worker': 'src/nation/scan-worker.ts',
    'nation/plan-worker': 'src/nation/plan-worker.ts',
    'nation/part-worker': 'src/nation/part-worker.ts',
  },
  platform: 'node',
  external: (id) => APART.some((name) => id === name || id.startsWith(`${name}/`)),
});
await program.write({ dir: process.argv[2] ?? 'dist', chunkFileNames: 'app/[name].js' });
await program.close();
