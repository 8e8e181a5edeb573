export interface PickedFile {
  /** A temporary file on WeChat, an object URL in a browser; good until the page is left. */
  path: string
  name: string
  /** In bytes. */
  size: number
}

/** Lets a person choose one XLSX workbook: in a browser from the computer, on WeChat from a chat. Changing one's mind is null. */
export function chooseWorkbook(): Promise<PickedFile | null>

/** A file may be dropped on the page. On WeChat nothing is ever dropped. */
export function useFileDrop(onFile: (file: PickedFile) => void): void

/** Whether files can be dropped here. */
export const canDrop: boolean
