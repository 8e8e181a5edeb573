/** Pitch in Hz, length in s. */
const TONES = { good: { pitch: 880, length: 0.12 }, bad: { pitch: 220, length: 0.4 } } as const
/** Shake in ms. */
const SHAKES = { good: [60], bad: [200, 80, 200] } as const

let sound: AudioContext | null = null

export function signal(kind: 'good' | 'bad'): void {
  try {
    navigator.vibrate?.([...SHAKES[kind]])
    beep(TONES[kind])
  } catch {
    // No sound device, or the browser wants a tap first: the words on the screen remain.
  }
}

function beep({ pitch, length }: { pitch: number; length: number }) {
  sound ??= new AudioContext()
  const [voice, volume] = [sound.createOscillator(), sound.createGain()]
  voice.frequency.value = pitch
  volume.gain.value = 0.15
  voice.connect(volume).connect(sound.destination)
  voice.start()
  voice.stop(sound.currentTime + length)
}
