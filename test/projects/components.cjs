const path = require('node:path')

const root = path.resolve(__dirname, '..', '..')

/** Components and pages with Taro's real H5 components under jsdom. */
module.exports = {
  displayName: 'components',
  rootDir: root,
  roots: ['<rootDir>/test/components', '<rootDir>/test/platform', '<rootDir>/test/client', '<rootDir>/test/pages'],
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
  globals: {
    ENABLE_INNER_HTML: true,
    ENABLE_ADJACENT_HTML: true,
    ENABLE_SIZE_APIS: true,
    ENABLE_TEMPLATE_CONTENT: true,
    ENABLE_CLONE_NODE: true,
    ENABLE_CONTAINS: true,
    ENABLE_MUTATION_OBSERVER: true,
    DEPRECATED_ADAPTER_COMPONENT: false,
  },
  setupFiles: ['<rootDir>/test/components/support/environment.cjs'],
  // A `.h5` file stands before the plain one, as in Taro's own resolution.
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: {
    '\\.module\\.scss$': '<rootDir>/test/components/support/classNames.cjs',
    '\\.(scss|css|png)$': '<rootDir>/test/components/support/classNames.cjs',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@tarojs/components$': '<rootDir>/node_modules/@tarojs/components/lib/react/index.js',
    '^@tarojs/taro$': '<rootDir>/test/components/support/taro.ts',
  },
  transform: {
    '^.+\\.(t|j|mj)sx?$|\\.mjs$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2020' },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Taro and Stencil publish ES modules only.
  transformIgnorePatterns: [`${root}/node_modules/(?!(@tarojs|@stencil|hls\\.js|swiper|ssr-window|dom7)/)`],
}
