/**
 * A request id or picture key that nobody else makes: the time and 60 random bits. It need not be secret,
 * only unique for one person, so the engine's own random numbers do.
 */
export function newKey(): string {
  const random = () => Math.floor(Math.random() * 2 ** 30).toString(36).padStart(6, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}
