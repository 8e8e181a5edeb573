import './lib/node.mjs'
import { writeFile } from 'node:fs/promises'
import { PAGE, renderPermissions } from './permissions/render.mjs'

/** `node scripts/permissions.mjs`: writes docs/permissions.md from the tables of the domain. A test and `npm run check` fail while it is stale. */
await writeFile(PAGE, await renderPermissions())
process.stdout.write('docs/permissions.md written\n')
