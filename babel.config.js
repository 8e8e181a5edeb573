/** Taro's preset: TypeScript, React's automatic runtime and the syntax level of each target. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false }]],
}
