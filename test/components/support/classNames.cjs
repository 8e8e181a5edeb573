/** Stands for a CSS module: each class is called by its own name. */
module.exports = new Proxy(
  { __esModule: true },
  { get: (_, name) => (name === '__esModule' ? true : name === 'default' ? module.exports : String(name)) },
)
