/**
 * PGlite loads itself through dynamic imports, which jest's sandbox does not have, and takes seconds to start. So it lives outside
 * the sandbox, in the process of the jest worker, where all test files of that worker share one instance in memory.
 */
const SHARED = Symbol.for('doorstep.test.pglite')

/** Gives a jest environment's global object what `pglite.cjs` and `store.ts` look for there. */
function hostPglite(global) {
  process[SHARED] ??= { PGlite: require('@electric-sql/pglite').PGlite, memory: undefined, free: new Map(), schemas: 0 }
  global[SHARED] = process[SHARED]
}

module.exports = { hostPglite, SHARED }
