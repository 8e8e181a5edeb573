import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '../lib/bundle.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const PAGE = path.join(root, 'docs/permissions.md')

/** The page as the tables of the domain would have it now. */
export async function renderPermissions() {
  const built = await bundle('scripts/permissions/page.ts', path.join(root, `dist/.permissions-${process.pid}.cjs`))
  try {
    return createRequire(import.meta.url)(built).permissionsPage()
  } finally {
    await Promise.all([rm(built), rm(`${built}.map`)])
  }
}

/** @returns {Promise<string[]>} what is wrong with the page that is kept */
export async function checkPermissions() {
  const kept = await readFile(PAGE, 'utf8').catch(() => '')
  return kept === (await renderPermissions()) ? [] : ['docs/permissions.md is stale: node scripts/permissions.mjs writes it anew']
}
