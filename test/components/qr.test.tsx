import { render, screen } from '@testing-library/react'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { qrDrawing } from '@/components/qr/drawing'
import { QrCode } from '@/components/qr/QrCode'

const PREFIX = 'data:image/svg+xml,'

/** What a reader finds in the drawing, printed and photographed at 400 × 400 points. */
async function read(drawing: string): Promise<string | undefined> {
  const svg = Buffer.from(decodeURIComponent(drawing.slice(PREFIX.length)))
  const { data, info } = await sharp(svg, { density: 600 }).resize(400, 400).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

it.each(['ABCD2345', 'https://door.example/#/pages/household/join/index?code=ABCD2345', '怡景嘉园 3栋 · 网格员', 'x'.repeat(300)])(
  'a reader finds in the code what was put into it: %#',
  async (text) => expect(await read(qrDrawing(text))).toBe(text),
)

it('says what it is for to who cannot see it', async () => {
  render(<QrCode text="ABCD2345" size={120} label="入户码二维码" />)
  expect(await screen.findByRole('img', { name: '入户码二维码' })).toBeTruthy()
})
