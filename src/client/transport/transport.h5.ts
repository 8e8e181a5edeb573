import type { Reply } from './transport'

/** Longest wait for an answer, in milliseconds: a lift door is open for less. */
const PATIENCE = 15_000

export async function call(envelope: object, token: string | null): Promise<Reply> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE)
  try {
    const response = await fetch('/api', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(envelope),
      signal: stop.signal,
    })
    return { kind: 'answer', body: await response.json() }
  } catch {
    return { kind: 'unreached' }
  } finally {
    clearTimeout(timer)
  }
}

/** XMLHttpRequest, because fetch tells nothing of how far an upload has come. */
export async function upload(
  path: string,
  key: string,
  token: string,
  onProgress: (percent: number) => void,
  to = { route: '/files', name: 'photo.jpg' },
): Promise<Reply> {
  const bytes = await fetch(path).then(
    (response) => response.blob(),
    () => null,
  )
  if (!bytes) return { kind: 'unreached' }
  const form = new FormData()
  form.append('file', bytes, to.name)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', to.route)
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('x-request-id', key)
    request.timeout = PATIENCE * 4
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(Math.round((event.loaded / event.total) * 100))
    request.onload = () => resolve(parsed(request.responseText))
    request.onerror = request.ontimeout = request.onabort = () => resolve({ kind: 'unreached' })
    request.send(form)
  })
}

function parsed(text: string): Reply {
  try {
    return { kind: 'answer', body: JSON.parse(text) as unknown }
  } catch {
    return { kind: 'unreached' }
  }
}

export function pictureAddress(path: string): string {
  return path
}

export function addressOf(path: string): string {
  return `${window.location.origin}${path}`
}

export function onBack(listener: () => void): () => void {
  window.addEventListener('online', listener)
  return () => window.removeEventListener('online', listener)
}
