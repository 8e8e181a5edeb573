import { newKey } from '../key'

/** Pictures are too large for localStorage (5 MB for everything): a browser keeps them in IndexedDB. */
const DATABASE = 'doorstep'
const STORE = 'pictures'

export async function keep(path: string): Promise<string> {
  const bytes = await fetch(path).then((response) => response.blob())
  const kept = `kept:${newKey()}`
  await inStore('readwrite', (store) => store.put(bytes, kept))
  return kept
}

/** One address a picture while the page lives; making a new one at every look would leak each. */
const addresses = new Map<string, string>()

export async function pathOf(kept: string): Promise<string | null> {
  const known = addresses.get(kept)
  if (known) return known
  const bytes = await inStore<Blob | undefined>('readonly', (store) => store.get(kept))
  if (!bytes) return null
  const address = URL.createObjectURL(bytes)
  addresses.set(kept, address)
  return address
}

export async function letGo(kept: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(kept))
  const address = addresses.get(kept)
  if (address) URL.revokeObjectURL(address)
  addresses.delete(kept)
}

async function inStore<R>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<R> {
  const database = await open()
  try {
    return (await done(work(database.transaction(STORE, mode).objectStore(STORE)))) as R
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return done(request)
}

function done<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}
