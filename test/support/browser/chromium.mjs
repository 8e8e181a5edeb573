import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { unpackWoff } from './woff.mjs'

const require = createRequire(import.meta.url)

/**
 * Unpacks a Chromium that came from npm, with the libraries and the Chinese glyphs that a bare machine lacks.
 * The folder is named after the version, since the package would silently reuse whatever lies in the temporary folder.
 * @returns the program and the environment it must be started with; `CHROME_PATH` names another browser to use instead
 */
export async function prepareChromium() {
  const fonts = prepareFonts()
  if (process.env.CHROME_PATH) return { executable: process.env.CHROME_PATH, env: fonts }

  const { version } = JSON.parse(fs.readFileSync(path.join(packageRoot('@sparticuz/chromium'), 'package.json'), 'utf8'))
  const folder = path.join(os.tmpdir(), `doorstep-chromium-${version}-${process.getuid?.() ?? 0}`)
  const executable = path.join(folder, 'chromium')
  const complete = path.join(folder, 'complete')
  if (!fs.existsSync(complete)) {
    fs.rmSync(folder, { recursive: true, force: true })
    fs.mkdirSync(folder, { recursive: true })
    await withEnvironment({ TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, async () => {
      const { default: chromium } = await import('@sparticuz/chromium')
      await chromium.executablePath()
    })
    fs.writeFileSync(complete, '')
  }
  const libraries = [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { executable, env: { ...fonts, LD_LIBRARY_PATH: libraries } }
}

/** A fontconfig of our own, so that pictures look the same whatever fonts the machine has. */
function prepareFonts() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doorstep-fonts-'))
  const files = path.join(packageRoot('@fontsource/noto-sans-sc'), 'files')
  for (const weight of [400, 500, 700]) {
    for (const script of ['chinese-simplified', 'latin']) {
      const name = `noto-sans-sc-${script}-${weight}-normal`
      fs.writeFileSync(path.join(folder, `${name}.ttf`), unpackWoff(fs.readFileSync(path.join(files, `${name}.woff`))))
    }
  }
  const config = path.join(folder, 'fonts.conf')
  fs.writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${path.join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: config }
}

function packageRoot(name) {
  for (const folder of require.resolve.paths(name) ?? []) {
    if (fs.existsSync(path.join(folder, name, 'package.json'))) return path.join(folder, name)
  }
  throw new Error(`${name} is not installed`)
}

/** The package reads these at import, and changes more of them; the process gets its own back afterwards. */
async function withEnvironment(values, run) {
  const before = { ...process.env }
  Object.assign(process.env, values)
  try {
    return await run()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}
