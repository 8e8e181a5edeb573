/** Stands for `@electric-sql/pglite` in tests: see `pglite-host.cjs`. */
module.exports = { PGlite: globalThis[Symbol.for('doorstep.test.pglite')].PGlite }
