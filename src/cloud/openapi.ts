import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { UPLOAD_REFUSALS } from '../domain/file/file'
import { type ActionContract, COMMON_REFUSALS, type Contracts } from '../domain/shared/contract'
import type { RefusalCode } from '../domain/shared/refusal'
import { statusOf } from './entry/status'

/**
 * OpenAPI 3.1 of the door, from the contracts. All actions share one address, so each is an operation of its own under
 * `/api#<action>`: a fragment is never sent, and tools still list every action with its input, output and refusals.
 * JSON Schema cannot say what a schema computes (checks across fields, transformed values): such parts are left out here
 * and the door still enforces them.
 */
export function openApiOf(contracts: Contracts): object {
  const actions = Object.entries(contracts).map(([name, contract]) => [`/api#${name}`, { post: operation(name, contract) }])
  return {
    openapi: '3.1.0',
    info: {
      title: '门口驿站 · Doorstep',
      version: '1',
      description:
        'Every action is `POST /api` with `{action, data, requestId}`; the part after # only tells them apart here. ' +
        'The door refuses more than these schemas can say: rules that compare fields, and unknown fields everywhere.',
    },
    paths: { ...Object.fromEntries(actions), ...plainPaths },
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  }
}

function operation(name: string, contract: ActionContract) {
  const envelope = {
    type: 'object',
    additionalProperties: false,
    required: contract.kind === 'write' ? ['action', 'data', 'requestId'] : ['action'],
    properties: {
      action: { const: name },
      data: schemaOf(contract.input),
      ...(contract.kind === 'write' ? { requestId: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' } } : {}),
    },
  }
  const value = { type: 'object', required: ['ok', 'value'], properties: { ok: { const: true }, value: schemaOf(contract.output) } }
  return {
    operationId: name,
    summary: contract.summary,
    tags: [name.slice(0, name.indexOf('.'))],
    security: contract.who === 'person' ? [{ session: [] }] : [],
    requestBody: { required: true, content: json(envelope) },
    responses: {
      200: { description: 'Done', content: json(value) },
      ...refusalResponses([...contract.refusals, ...COMMON_REFUSALS[contract.kind]]),
    },
  }
}

/** One response for each status, naming the codes that have it; and the surprise. */
function refusalResponses(codes: readonly RefusalCode[]) {
  const byStatus = new Map<number, RefusalCode[]>()
  for (const code of new Set(codes)) byStatus.set(statusOf(code), [...(byStatus.get(statusOf(code)) ?? []), code])
  const refused = [...byStatus].map(([status, refusals]) => [
    status,
    { description: `Refused: ${refusals.join(', ')}`, content: json(refusalSchema(refusals)) },
  ])
  const surprise = { type: 'object', required: ['ok', 'trace'], properties: { ok: { const: false }, trace: { type: 'string' } } }
  return { ...Object.fromEntries(refused), 500: { description: 'A surprise; the trace id is in the log', content: json(surprise) } }
}

function refusalSchema(codes: readonly RefusalCode[]) {
  return {
    type: 'object',
    required: ['ok', 'refusal'],
    properties: {
      ok: { const: false },
      refusal: {
        type: 'object',
        required: ['code'],
        properties: {
          code: { enum: codes },
          message: { type: 'string', description: '给人看的一句话' },
          fields: {
            type: 'object',
            additionalProperties: { type: 'string' },
            description: 'Path of a field in the input → what is wrong with it',
          },
        },
      },
    },
  }
}

function json(schema: object) {
  return { 'application/json': { schema } }
}

/** `$schema` belongs at the head of a document of its own. */
function schemaOf(schema: GenericSchema): object {
  const { $schema, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  return rest
}

const fileId = {
  type: 'object',
  required: ['ok', 'value'],
  properties: { ok: { const: true }, value: { type: 'object', required: ['fileId'], properties: { fileId: { type: 'string' } } } },
}
const inQuery = (name: string, schema: object) => ({ name, in: 'query', required: true, schema })

const plainPaths = {
  '/files': {
    post: {
      operationId: 'files.upload',
      summary: 'Takes one picture (JPEG, PNG, WebP or AVIF, at most 10 MB); x-request-id makes a repeated upload give the same id.',
      security: [{ session: [] }],
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
          },
        },
      },
      responses: { 200: { description: 'Taken', content: json(fileId) }, ...refusalResponses(UPLOAD_REFUSALS) },
    },
  },
  '/files/{id}': {
    get: {
      operationId: 'files.picture',
      summary: 'A picture, by the short-lived signed address that a view gave.',
      security: [],
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        inQuery('size', { enum: ['thumb', 'full'] }),
        inQuery('until', { type: 'integer', description: 'Milliseconds since 1970' }),
        inQuery('sig', { type: 'string' }),
      ],
      responses: { 200: { description: 'The picture', content: { 'image/jpeg': {} } }, ...refusalResponses(['forbidden', 'notFound']) },
    },
  },
  '/healthz': {
    get: {
      operationId: 'healthz',
      summary: '200 when the store answers, else 503.',
      security: [],
      responses: { 200: { description: 'Well' }, 503: { description: 'The store does not answer' } },
    },
  },
}
