/** The part of `qrcode` that draws nothing and needs neither DOM nor canvas: WeChat has neither. */
declare module 'qrcode/lib/core/qrcode' {
  import type { QRCode, QRCodeOptions, QRCodeSegment } from 'qrcode'

  export function create(data: string | QRCodeSegment[], options?: QRCodeOptions): QRCode
}
