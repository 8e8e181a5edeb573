/** WeChat holds back an API that touches personal data until the person has agreed. */
export interface PrivacyRequest {
  /** @param button id of the button of open-type `agreePrivacyAuthorization` that was tapped: WeChat checks it */
  agree(button: string): void
  /** The API fails, and its page says what to do instead. */
  refuse(): void
}

/** What WeChat asks consent for now; null when it asks nothing, and always in a browser. */
export function usePrivacyRequest(): PrivacyRequest | null

/** Opens the 用户隐私保护指引 that WeChat keeps for the mini-program. */
export function openContract(): void
