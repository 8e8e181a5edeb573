import sharp from 'sharp'

/** A photo of noise, so that it does not compress to nothing. */
export function makePhoto(width = 640, height = 480) {
  return sharp({ create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
}

/** 26° 38′ as EXIF writes it: two rationals, little-endian. */
export const LATITUDE = Buffer.from('1a000000010000002600000001000000', 'hex')

/** A JPEG as a phone writes it: turned by EXIF, with the place it was taken at. */
export function photoWithGps(): Promise<Buffer> {
  return makePhoto(800, 600)
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 38/1 7/1', GPSLongitudeRef: 'E', GPSLongitude: '118/1 10/1 43/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** A PNG of one colour whose header promises 100 million pixels: 300 MB when unfolded. */
export function bomb(): Promise<Buffer> {
  return sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#000' }, limitInputPixels: false })
    .png()
    .toBuffer()
}

export function animation(): Promise<Buffer> {
  return sharp(Buffer.alloc(64 * 128 * 3, 90), { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } })
    .gif({ delay: [100, 100] })
    .toBuffer()
}
