import { readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { signPicture } from '@/cloud/file/address'
import { claimPhotos } from '@/cloud/file/claim'
import { files } from '@/cloud/file/collections'
import { sweepUnclaimed } from '@/cloud/file/sweep'
import type { Actor } from '@/domain/shared/actor'
import { type Door, openDoor, START } from '../entry/door'
import { animation, bomb, LATITUDE, makePhoto, photoWithGps } from './pictures'

let door: Door
let token: string
beforeEach(async () => {
  door = await openDoor()
  token = await door.signIn('zhang')
})
afterEach(() => door.close())

async function upload(
  bytes: Uint8Array | string,
  { name = 'photo.jpg', field = 'file', requestId, by = token }: { name?: string; field?: string; requestId?: string; by?: string } = {},
) {
  const form = new FormData()
  form.append(field, new Blob([Buffer.from(bytes)]), name)
  const headers: Record<string, string> = by ? { authorization: `Bearer ${by}` } : {}
  if (requestId) headers['x-request-id'] = requestId
  const response = await fetch(`${door.address}/files`, { method: 'POST', headers, body: form })
  const body = (await response.json()) as { ok: boolean; value?: { fileId: string }; refusal?: { code: string; message: string } }
  return { status: response.status, body, fileId: body.value?.fileId ?? '' }
}

const bytesOnDisk = async () =>
  (await readdir(path.join(door.folder, 'files'), { recursive: true }).catch(() => [])).filter((name) => name.includes('.'))
const see = (id: string, size: 'thumb' | 'full' = 'full', now = START) =>
  fetch(door.address + signPicture(door.services.secrets, id, size, now))

describe('an uploaded photo', () => {
  test('loses the place where it was taken and all else about it, and stands upright', async () => {
    const original = await photoWithGps()
    expect(original.includes(LATITUDE)).toBe(true)
    expect((await sharp(original).metadata()).orientation).toBe(6)

    const { fileId } = await upload(original)
    for (const size of ['full', 'thumb'] as const) {
      const kept = Buffer.from(await (await see(fileId, size)).arrayBuffer())
      const { exif, xmp, iptc, orientation, width, height, format } = await sharp(kept).metadata()
      expect({ exif, xmp, iptc, orientation, format }).toEqual({ format: 'jpeg' })
      expect(kept.includes('Exif') || kept.includes(LATITUDE)).toBe(false)
      expect(height).toBeGreaterThan(width)
    }
  })

  test('is made smaller than 1600 and 360 pixels a side', async () => {
    const { fileId } = await upload(await makePhoto(3000, 1500).jpeg().toBuffer())
    const sides = async (size: 'full' | 'thumb') => {
      const { width, height } = await sharp(await (await see(fileId, size)).arrayBuffer()).metadata()
      return [width, height]
    }
    expect([await sides('full'), await sides('thumb')]).toEqual([
      [1600, 800],
      [360, 180],
    ])
  })

  test.each(['png', 'webp', 'avif'] as const)('may be %s and is kept as JPEG', async (format) => {
    const { status, fileId } = await upload(await makePhoto()[format]().toBuffer())
    expect(status).toBe(200)
    expect((await sharp(await (await see(fileId)).arrayBuffer()).metadata()).format).toBe('jpeg')
  })
})

describe('what is no photo of a phone is refused, and nothing is kept', () => {
  const cases: [name: string, make: () => Promise<Buffer | string>, status: number, code: string, words: RegExp][] = [
    ['a text file named .jpg', async () => '这不是图片', 400, 'invalid', /不是图片/],
    ['an empty file', async () => '', 400, 'invalid', /不是图片/],
    ['a page named .jpg', async () => '<html><script>alert(1)</script></html>', 400, 'invalid', /不是图片/],
    ['an SVG', async () => '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"/>', 400, 'invalid', /只支持/],
    ['a PDF', async () => '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF', 400, 'invalid', /图片/],
    ['an animation', animation, 400, 'invalid', /支持/],
    ['half a JPEG', async () => (await makePhoto().jpeg().toBuffer()).subarray(0, 8000), 400, 'invalid', /损坏/],
    ['a picture of one pixel', () => makePhoto(1, 1).png().toBuffer(), 400, 'invalid', /太小/],
    ['100 million pixels in a few kilobytes', bomb, 413, 'tooLarge', /尺寸太大/],
    ['eleven megabytes', async () => Buffer.alloc(11 * 1024 * 1024, 1), 413, 'tooLarge', /10 MB/],
  ]
  test.each(cases)('%s', async (_name, make, status, code, words) => {
    const answer = await upload(await make())
    expect([answer.status, answer.body.refusal?.code]).toEqual([status, code])
    expect(answer.body.refusal?.message).toMatch(words)
    expect([await door.store.count(files, {}), await bytesOnDisk()]).toEqual([0, []])
  })

  test('another field name, and no form at all', async () => {
    expect((await upload(await makePhoto().jpeg().toBuffer(), { field: 'picture' })).status).toBe(400)
    const plain = await fetch(`${door.address}/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
      body: 'x',
    })
    expect(plain.status).toBe(400)
  })

  test('a visitor', async () => {
    expect((await upload(await makePhoto().jpeg().toBuffer(), { by: '' })).status).toBe(401)
  })
})

describe('the same upload', () => {
  test('again gives the same id', async () => {
    const photo = await makePhoto().jpeg().toBuffer()
    const both = await Promise.all([upload(photo, { requestId: 'upload-0001' }), upload(photo, { requestId: 'upload-0001' })])
    const again = await upload(photo, { requestId: 'upload-0001' })
    expect(new Set([...both, again].map((answer) => answer.fileId)).size).toBe(1)
    expect(await door.store.count(files, {})).toBe(1)
  })

  test('with another picture is refused, and the first one stays', async () => {
    const { fileId } = await upload(await makePhoto().jpeg().toBuffer(), { requestId: 'upload-0001' })
    const before = await (await see(fileId)).arrayBuffer()
    const answer = await upload(await makePhoto(300, 300).jpeg().toBuffer(), { requestId: 'upload-0001' })
    expect(answer.body.refusal?.code).toBe('reusedRequest')
    expect(await (await see(fileId)).arrayBuffer()).toEqual(before)
  })
})

describe('the address of a picture', () => {
  let fileId: string
  beforeEach(async () => {
    fileId = (await upload(await makePhoto().jpeg().toBuffer())).fileId
  })
  const address = () => signPicture(door.services.secrets, fileId, 'thumb', START)

  test('serves a JPEG that only this reader may cache', async () => {
    const response = await fetch(door.address + address())
    expect([response.status, response.headers.get('content-type'), response.headers.get('x-content-type-options')]).toEqual([
      200,
      'image/jpeg',
      'nosniff',
    ])
    expect(response.headers.get('cache-control')).toMatch(/^private, max-age=\d+/)
  })

  test.each<[string, (good: string) => string]>([
    ['the other size', (good) => good.replace('size=thumb', 'size=full')],
    ['a later end', (good) => good.replace(/until=(\d+)/, (_, until: string) => `until=${Number(until) + 1}`)],
    ['another id', (good) => good.replace('/files/', '/files/x')],
    ['another signature', (good) => good.replace(/sig=./, 'sig=_')],
    ['no signature', (good) => good.replace(/&sig=.*/, '')],
    ['no query', (good) => good.replace(/\?.*/, '')],
    ['a size by another name', (good) => good.replace('size=thumb', 'size=../../secrets')],
  ])('does not serve %s', async (_name, change) => {
    const response = await fetch(door.address + change(address()))
    expect([response.status, ((await response.json()) as { refusal: { code: string } }).refusal.code]).toEqual([403, 'forbidden'])
  })

  test('ends, and is the same for a quarter of an hour so that a cache can hit', async () => {
    const { secrets } = door.services
    const old = address()
    expect(signPicture(secrets, fileId, 'thumb', '2026-11-21T08:14:59.999Z')).toBe(old)
    door.setNow('2026-11-21T08:29:59.999Z')
    expect((await fetch(door.address + old)).status).toBe(200)
    door.setNow('2026-11-21T08:30:00.000Z')
    const late = await fetch(door.address + old)
    expect([late.status, ((await late.json()) as { refusal: { message: string } }).refusal.message]).toEqual([
      403,
      '图片地址已过期，请刷新页面',
    ])
  })

  test('of a picture that is gone', async () => {
    expect((await see('gone-gone')).status).toBe(404)
  })
})

describe('a picture belongs to one matter', () => {
  const person = (id: string): Actor => ({ kind: 'person', tenant: 'yanping', person: id, nickname: '', hats: [] })
  const claim = (ids: string[], by: string, matter: string) => door.store.tx((tx) => claimPhotos(tx, ids, person(by), matter))
  let ids: string[]
  beforeEach(async () => {
    ids = [(await upload(await makePhoto().jpeg().toBuffer())).fileId, (await upload(await makePhoto().jpeg().toBuffer())).fileId]
  })

  test('its owner may use it', async () => {
    expect(await claim(ids, 'zhang', 'report-1')).toEqual({ ok: true, value: null })
    expect((await door.store.get(files, ids[0] as string))?.data.attachedTo).toBe('report-1')
  })
  test('for the same matter again, nothing changes', async () => {
    await claim(ids, 'zhang', 'report-1')
    expect((await claim(ids, 'zhang', 'report-1')).ok).toBe(true)
  })
  test('nobody else may, and is told what one is told of a picture that is not there', async () => {
    const others = await claim(ids, 'li', 'report-2')
    expect(others).toEqual(await claim(['nothing', 'there'], 'zhang', 'report-2'))
    expect(others).toMatchObject({ ok: false, refusal: { code: 'invalid', fields: { 'photos.0': expect.stringContaining('不存在') } } })
  })
  test('not for a second matter', async () => {
    await claim(ids, 'zhang', 'report-1')
    expect(await claim([ids[1] as string], 'zhang', 'report-2')).toMatchObject({
      ok: false,
      refusal: { fields: { 'photos.0': expect.stringContaining('别处') } },
    })
  })
  test('not twice in one', async () => {
    expect((await claim([ids[0] as string, ids[0] as string], 'zhang', 'report-1')).ok).toBe(false)
  })

  test('one that nobody used and that came before is removed with its bytes; a used one stays', async () => {
    await claim([ids[0] as string], 'zhang', 'report-1')
    expect(await sweepUnclaimed(door.store, door.services.files, '2026-11-21T08:00:00.000Z')).toBe(0)
    expect(await sweepUnclaimed(door.store, door.services.files, '2026-11-21T08:00:00.001Z')).toBe(1)
    expect((await bytesOnDisk()).length).toBe(2)
    expect((await see(ids[0] as string)).status).toBe(200)
  })
})
