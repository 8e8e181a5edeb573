import sharp from 'sharp'
import { files } from '../cloud/file/collections'
import { preparePicture, type PreparedPicture } from '../cloud/file/picture'
import { fileName } from '../cloud/file/receive'
import type { Files } from '../cloud/services/files'
import type { FileRecord } from '../domain/file/file'
import type { Instant } from '../domain/shared/time'
import { drawing, type DrawingName } from './drawings'
import { TENANT } from './estates'

interface Page {
  id: string
  name: DrawingName
  record: Pick<FileRecord, 'owner' | 'at' | 'attachedTo'>
}

/** Pictures of the seeded reports: each use of a drawing is a file of its own, as a real upload would be. */
export class Album {
  private readonly pages: Page[] = []

  /** @returns the id of the picture, made of its report and its place in the album of that report */
  add(name: DrawingName, owner: string, report: string, at: Instant): string {
    const nth = this.pages.filter(({ record }) => record.attachedTo === report).length
    const id = `${report}-p${nth}`
    this.pages.push({ id, name, record: { owner, at, attachedTo: report } })
    return id
  }

  /** Draws what is used, once each, writes the bytes, and gives the documents: bytes are in place before anything refers to them. */
  async print(bytes: Files): Promise<{ collection: typeof files; documents: { id: string; data: FileRecord }[] }> {
    const prints = new Map<DrawingName, PreparedPicture>()
    for (const { name } of this.pages) if (!prints.has(name)) prints.set(name, await print(name))
    const documents: { id: string; data: FileRecord }[] = []
    for (const { id, name, record } of this.pages) {
      const { full, thumb, width, height } = prints.get(name) as PreparedPicture
      await bytes.write(fileName(id, 'full'), full)
      await bytes.write(fileName(id, 'thumb'), thumb)
      documents.push({ id, data: { tenant: TENANT, ...record, bytes: full.length, width, height, upload: `demo-${name}` } })
    }
    return { collection: files, documents }
  }
}

async function print(name: DrawingName): Promise<PreparedPicture> {
  const picture = await preparePicture(await sharp(Buffer.from(drawing(name))).png().toBuffer())
  if (!picture.ok) throw new Error(`The drawing ${name} is no picture: ${picture.refusal.code}`)
  return picture.value
}
