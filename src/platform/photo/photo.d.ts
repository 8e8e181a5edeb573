export interface Photo {
  /** A temporary file on WeChat, an object URL in a browser; good until the page is left. */
  path: string
  /** In bytes. */
  size: number
}

export interface ChooseOptions {
  /** At most so many; WeChat allows 20 at once. */
  count: number
  /** `both` lets the person decide. */
  source?: 'camera' | 'album' | 'both'
}

/** Longest side after compressing, in px: enough to see a crack, small enough for a bad network. */
export const LONGEST_SIDE: number

/** Lets a person take or choose pictures. Changing one's mind is an empty answer; that the camera is not allowed is thrown. */
export function choosePhotos(options: ChooseOptions): Promise<Photo[]>

/** A JPEG of at most LONGEST_SIDE, upright as it was taken. What cannot be read as a picture comes back as it was, for the server to judge. */
export function compressPhoto(photo: Photo): Promise<Photo>
