import Taro from '@tarojs/taro'
import type { Reply } from './transport'

/** CloudBase environment of this build; empty: a configured server answers instead. */
const CLOUD_ENV = process.env.TARO_APP_CLOUD_ENV ?? ''
/** Address of a self-hosted door, for example `npm start` on a laptop. */
const SERVER = process.env.TARO_APP_SERVER ?? ''

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000

let cloudReady = false

/** The one transport: CloudBase's function when an environment is configured, else HTTPS to the server. */
export function call(envelope: { action: string; data: unknown; requestId?: string }, token: string | null): Promise<Reply> {
  return CLOUD_ENV === '' ? callServer(envelope, token) : callCloud(envelope)
}

async function callServer(envelope: object, token: string | null): Promise<Reply> {
  try {
    const response = await Taro.request<unknown>({
      url: `${SERVER}/api`,
      method: 'POST',
      data: envelope,
      timeout: PATIENCE,
      header: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    })
    return { kind: 'answer', body: response.data }
  } catch {
    return { kind: 'unreached' }
  }
}

/** On CloudBase the platform itself says who asks: no token goes along. */
async function callCloud(envelope: object): Promise<Reply> {
  try {
    if (!cloudReady) {
      Taro.cloud.init({ env: CLOUD_ENV })
      cloudReady = true
    }
    const { result } = await Taro.cloud.callFunction({ name: 'api', data: envelope })
    return { kind: 'answer', body: result }
  } catch {
    return { kind: 'unreached' }
  }
}

export async function upload(
  path: string,
  key: string,
  token: string,
  onProgress: (percent: number) => void,
  to = { route: '/files', name: 'photo.jpg' },
): Promise<Reply> {
  try {
    const task = Taro.uploadFile({
      url: `${SERVER}${to.route}`,
      filePath: path,
      name: 'file',
      timeout: PATIENCE * 4,
      header: { authorization: `Bearer ${token}`, 'x-request-id': key },
    })
    task.onProgressUpdate?.(({ progress }) => onProgress(progress))
    // Waited for, not told by callbacks: Taro's promise rejects in any case, and nobody would catch it.
    return parsed((await task).data)
  } catch {
    return { kind: 'unreached' }
  }
}

function parsed(text: string): Reply {
  try {
    return { kind: 'answer', body: JSON.parse(text) as unknown }
  } catch {
    return { kind: 'unreached' }
  }
}

export function pictureAddress(path: string): string {
  return `${SERVER}${path}`
}

export function addressOf(path: string): string {
  return `${SERVER}${path}`
}

export function onBack(listener: () => void): () => void {
  const changed = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) listener()
  }
  Taro.onNetworkStatusChange(changed)
  return () => Taro.offNetworkStatusChange(changed)
}
