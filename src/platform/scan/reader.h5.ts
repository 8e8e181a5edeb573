/** Longest side that is looked at, in px: a code that fills a third of it is read with ease. */
const LOOKED_AT = 640

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { rawValue: string }[]>
}
type DetectorClass = (new (options: { formats: string[] }) => Detector) & { getSupportedFormats(): Promise<string[]> }

/** Reads the QR code in the picture that is shown now, or null: by the browser's own detector where there is one, else by jsQR. */
export async function readerOf(video: HTMLVideoElement): Promise<() => Promise<string | null>> {
  const own = await ownDetector()
  if (own) return async () => (await own.detect(video))[0]?.rawValue ?? null
  // Fetched when a camera is opened, not with the page.
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return async () => {
    const { videoWidth, videoHeight } = video
    if (!pen || videoWidth === 0) return null
    const scale = Math.min(1, LOOKED_AT / Math.max(videoWidth, videoHeight))
    canvas.width = Math.round(videoWidth * scale)
    canvas.height = Math.round(videoHeight * scale)
    pen.drawImage(video, 0, 0, canvas.width, canvas.height)
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height)
    return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null
  }
}

async function ownDetector(): Promise<Detector | null> {
  const made = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (!made) return null
  try {
    return (await made.getSupportedFormats()).includes('qr_code') ? new made({ formats: ['qr_code'] }) : null
  } catch {
    return null
  }
}
