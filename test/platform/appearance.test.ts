import { decide } from '@/platform/appearance/appearance'
import { LONGEST_SIDE, shrink } from '@/platform/photo/size'

describe('the size of type', () => {
  it.each([
    [1, 'normal'],
    [1.1, 'large'],
    [1.3, 'elder'],
  ])('follows a phone scaled to %d', (scale, textSize) => {
    expect(decide({ theme: 'system' }, scale).textSize).toBe(textSize)
  })

  it('is what the person chose, whatever the phone says', () => {
    expect(decide({ theme: 'system', elder: true }, 1).textSize).toBe('elder')
    expect(decide({ theme: 'system', elder: false }, 1.4).elder).toBe(false)
  })
})

describe('a compressed picture', () => {
  it('keeps its proportions and is never larger than it was', () => {
    expect(shrink(4000, 3000)).toEqual({ width: LONGEST_SIDE, height: 1200 })
    expect(shrink(3000, 4000)).toEqual({ width: 1200, height: LONGEST_SIDE })
    expect(shrink(800, 600)).toEqual({ width: 800, height: 600 })
  })
})
