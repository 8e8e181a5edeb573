/** Where the bytes of pictures are kept: a disk here, cloud storage on CloudBase. Names are made by `cloud/file`, never by callers. */
export interface Files {
  /** Whole or not at all: a reader never sees half a file. Writing the same name again replaces it. */
  write(name: string, bytes: Uint8Array): Promise<void>
  /** @returns null when there is no such file */
  read(name: string): Promise<Uint8Array | null>
  /** Removing what is not there is no error. */
  remove(name: string): Promise<void>
}
