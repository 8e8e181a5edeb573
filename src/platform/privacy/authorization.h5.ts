import type { PrivacyRequest } from './authorization'

/** A browser asks for the camera by itself; what we keep is agreed to on the page of the terms. */
export function usePrivacyRequest(): PrivacyRequest | null {
  return null
}

export function openContract(): void {}
