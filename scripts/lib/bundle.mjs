import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Come from node_modules at run time: native code, WASM beside the module, an optional part that is not installed, what a thread loads by itself. */
const EXTERNAL = ['pg-native', '@electric-sql/pglite', 'sharp', 'write-excel-file']

/**
 * Bundles one TypeScript entry of the server side into a file that plain Node runs.
 * @param {string} entry path from the repository's root
 * @param {string} [outfile] where to, `dist/server/<name>.cjs` when not given
 * @returns {Promise<string>} the path of the bundle
 */
export async function bundle(entry, outfile = path.join(root, 'dist/server', `${path.parse(entry).name}.cjs`)) {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: EXTERNAL,
    alias: { '@': path.join(root, 'src') },
    sourcemap: true,
    logLevel: 'warning',
  })
  return outfile
}
