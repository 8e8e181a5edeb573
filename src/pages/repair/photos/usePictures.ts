import Taro from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { keep, pathOf } from '@/client/keep/keep'
import { newKey } from '@/client/key'
import { type KeptPicture, letPicturesGo, uploadPicture } from '@/client/pictures'
import { onBack } from '@/client/transport/transport'
import type { PhotoItem } from '@/components/photo/PhotoPicker'
import { choosePhotos, compressPhoto, type Photo } from '@/platform/photo/photo'
import { refusalWords } from '../refusals'

export interface Pictures {
  /** For PhotoPicker. */
  items: readonly PhotoItem[]
  /** Asks for pictures, keeps them on the phone, and begins to upload them. */
  add: () => Promise<void>
  remove: (id: string) => void
  retry: (id: string) => void
}

interface PicturesOptions {
  /** What the form's draft holds. */
  kept: readonly KeptPicture[]
  /** Called with the whole list after each change; put it into the draft. */
  onChange: (kept: KeptPicture[]) => void
  /** At most so many. */
  max: number
}

type Going = Pick<PhotoItem, 'state' | 'percent' | 'error'>

/**
 * Pictures of a form. They are kept on the phone before anything else, so that a draft has them tomorrow, and are uploaded
 * while the person goes on writing. What is not up yet when the form is sent, the outbox uploads.
 */
export function usePictures({ kept, onChange, max }: PicturesOptions): Pictures {
  const [paths, setPaths] = useState<Record<string, string>>({})
  const [going, setGoing] = useState<Record<string, Going>>({})
  // An upload ends long after the render that began it: it must change the list of then, not of now.
  const list = useRef(kept)
  list.current = kept
  const tell = useRef(onChange)
  tell.current = onChange
  const started = useRef(new Set<string>())

  const change = useCallback((next: KeptPicture[]) => {
    list.current = next
    tell.current(next)
  }, [])
  const mark = useCallback((key: string, how: Going) => setGoing((before) => ({ ...before, [key]: how })), [])

  const start = useCallback(
    async (picture: KeptPicture) => {
      if (picture.file !== null || started.current.has(picture.key)) return
      started.current.add(picture.key)
      mark(picture.key, { state: 'sending' })
      const uploaded = await uploadPicture(picture, (percent) => mark(picture.key, { state: 'sending', percent }))
      started.current.delete(picture.key)
      if (uploaded.ok) {
        mark(picture.key, { state: 'sent' })
        change(list.current.map((one) => (one.key === picture.key ? { ...one, file: uploaded.file } : one)))
      } else if (uploaded.refusal.code === 'offline') mark(picture.key, { state: 'waiting' })
      else mark(picture.key, { state: 'failed', error: refusalWords(uploaded.refusal) })
    },
    [mark, change],
  )

  useEffect(() => {
    for (const picture of kept) {
      if (paths[picture.kept] !== undefined) continue
      void pathOf(picture.kept).then((path) => {
        if (path === null) mark(picture.key, { state: 'failed', error: refusalWords({ code: 'gone' }) })
        else setPaths((before) => ({ ...before, [picture.kept]: path }))
      })
    }
  }, [kept, paths, mark])

  // A draft of yesterday goes on where it stopped, and so does every upload that lost the network.
  useEffect(() => {
    const startAll = () => list.current.forEach((picture) => void start(picture))
    startAll()
    return onBack(startAll)
  }, [start])

  const add = useCallback(async () => {
    for (const photo of await chosen(max - list.current.length)) {
      const small = await compressPhoto(photo)
      const picture: KeptPicture = { kept: await keep(small.path), key: newKey(), file: null }
      change([...list.current, picture].slice(0, max))
      void start(picture)
    }
  }, [max, change, start])

  const remove = useCallback(
    (id: string) => {
      void letPicturesGo(list.current.filter(({ key }) => key === id))
      change(list.current.filter(({ key }) => key !== id))
    },
    [change],
  )

  const retry = useCallback(
    (id: string) => {
      const picture = list.current.find(({ key }) => key === id)
      if (picture) void start(picture)
    },
    [start],
  )

  return { items: kept.map((picture) => itemOf(picture, paths[picture.kept], going[picture.key])), add, remove, retry }
}

/** A camera that was not allowed is no surprise: say how to allow it. */
async function chosen(count: number): Promise<Photo[]> {
  try {
    return await choosePhotos({ count })
  } catch {
    void Taro.showToast({ title: '没有拿到照片，请在手机设置里允许使用相机和相册', icon: 'none' })
    return []
  }
}

function itemOf({ key, file }: KeptPicture, path: string | undefined, going: Going | undefined): PhotoItem {
  return { id: key, url: path ?? '', ...(file !== null ? { state: 'sent' } : (going ?? { state: 'waiting' })) }
}
