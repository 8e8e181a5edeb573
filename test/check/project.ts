import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Writes a small project into the temporary folder: path → content. */
export function projectOf(files: Record<string, string>): { root: string; files: string[] } {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'check-'))
  for (const [file, content] of Object.entries(files)) {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true })
    fs.writeFileSync(path.join(root, file), content)
  }
  return { root, files: Object.keys(files) }
}
