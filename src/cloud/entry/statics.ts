import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import type { Env } from './exchange'

/** Names that carry a hash of their content never change. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)(\.(gz|br))?$|[/\\]static[/\\]/

/** Serves the browser build, with its compressed twins where `scripts/lib/compress.mjs` has made them. @param folder holds index.html */
export function serveClient(app: Hono<Env>, folder: string) {
  const policy = contentPolicy(readFileSync(path.join(folder, 'index.html'), 'utf8'))
  app.use(async (http, next) => {
    await next()
    if (!http.res.headers.get('content-type')?.startsWith('text/html')) return
    http.header('content-security-policy', policy)
    http.header('x-frame-options', 'DENY')
    http.header('permissions-policy', 'geolocation=(self), camera=(self), microphone=()')
  })
  app.get(
    '*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound(file, http) {
        http.header('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
}

/**
 * Scripts only from here: no eval, and of inline scripts only those that the build itself wrote, by their hashes.
 * Styles are set in script by Taro's components, so inline styles stay allowed. Map tiles are pictures from elsewhere.
 */
function contentPolicy(page: string): string {
  const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return [
    "default-src 'self'",
    `script-src 'self' ${inline.join(' ')}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    // Pictures are kept in the browser until they are sent, and read back by their blob addresses.
    "connect-src 'self' blob:",
    // Taro's own components bring their few arrows as a font in the style sheet.
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
