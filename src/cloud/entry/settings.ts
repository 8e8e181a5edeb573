import * as v from 'valibot'
import { parseDataKeys } from '../services/secrets'
import { WECHAT_DEFAULTS } from '../services/wechat.https'

const number = (lowest: number, highest: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, 'must be a whole number'),
    v.transform(Number),
    v.minValue(lowest, `must be at least ${lowest}`),
    v.maxValue(highest, `must be at most ${highest}`),
  )

const flag = v.pipe(
  v.picklist(['0', '1'], 'must be 0 or 1'),
  v.transform((value) => value === '1'),
)

/** Every setting of the server, with its default; described for people in `.env.example`. */
const environment = v.object({
  PORT: v.optional(number(0, 65_535), '8080'),
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9.:-]+$/, 'must be an address or a host name')), '127.0.0.1'),
  DATA_DIR: v.optional(v.string(), '.data'),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/./, 'must begin with postgres:// or postgresql://'))),
  SESSION_SECRET: v.optional(v.pipe(v.string(), v.minLength(32, 'must have at least 32 characters'))),
  DATA_KEY: v.optional(
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => keysOr(dataset.value, (message) => addIssue({ message })) ?? NEVER),
    ),
  ),
  TENANT: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'must be 1–40 small letters, digits or -')), 'yanping'),
  DEMO: v.optional(flag, '0'),
  PRIVACY_OFFICER: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100, 'must have at most 100 characters'))),
  TRUST_PROXY: v.optional(flag, '0'),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent'), 'info'),
  READS_PER_MINUTE: v.optional(number(1, 1_000_000), '300'),
  WRITES_PER_MINUTE: v.optional(number(1, 1_000_000), '60'),
  SIGN_INS_PER_MINUTE: v.optional(number(1, 1_000_000), '20'),
  WECHAT_APPID: v.optional(v.pipe(v.string(), v.regex(/^wx[0-9a-f]{16}$/, 'must be wx and 16 digits or letters a–f'))),
  WECHAT_SECRET: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'must be 32 digits or letters a–f'))),
  // The secret travels in the address: never over a line that others read.
  WECHAT_API: v.optional(
    v.pipe(v.string(), v.regex(/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])[^?#]+[^/?#]$/, 'must begin with https://')),
    WECHAT_DEFAULTS.api,
  ),
})

export type Settings = v.InferOutput<typeof environment>

/**
 * Reads the settings of this process. An empty value counts as not set.
 * @returns the settings, or one clear line for each that is wrong; values are not repeated, since some are secret
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { ok: true; settings: Settings } | { ok: false; lines: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const result = v.safeParse(environment, given)
  if (!result.success) return { ok: false, lines: result.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`) }
  const { WECHAT_APPID: appid, WECHAT_SECRET: secret } = result.output
  if ((appid === undefined) !== (secret === undefined)) {
    return {
      ok: false,
      lines: [`${secret === undefined ? 'WECHAT_SECRET' : 'WECHAT_APPID'} is missing: set both, or none to start without WeChat`],
    }
  }
  return { ok: true, settings: result.output }
}

function keysOr(text: string, complain: (message: string) => void) {
  try {
    return parseDataKeys(text)
  } catch (error) {
    complain(`is wrong: ${(error as Error).message}`)
    return null
  }
}
