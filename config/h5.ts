/** What only the browser build needs. */
export const h5 = {
  publicPath: '/',
  staticDirectory: 'static',
  router: { mode: 'hash' as const },
  // `npm run dev`: pages from webpack, everything else from the demonstration's server.
  devServer: {
    host: '127.0.0.1',
    open: false,
    proxy: Object.fromEntries(['/api', '/files', '/workbooks', '/calendar', '/open'].map((route) => [route, `http://127.0.0.1:${process.env.PORT ?? 8080}`])),
  },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: {
    autoprefixer: { enable: true, config: {} },
    pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 23 } },
    cssModules: {
      enable: true,
      config: {
        namingPattern: 'module' as const,
        generateScopedName: process.env.NODE_ENV === 'production' ? '[hash:base64:5]' : '[name]__[local]',
      },
    },
  },
  // Stock Taro puts each page's share of the runtime into that page: 2,899 KB of scripts instead of 687.
  webpackChain(chain: { optimization: { splitChunks(options: object): void } }) {
    chain.optimization.splitChunks({
      chunks: 'all',
      cacheGroups: {
        framework: { test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, name: 'framework', priority: 30 },
        taro: { test: /[\\/]node_modules[\\/](@tarojs|@stencil)[\\/]/, name: 'taro', minChunks: 2, priority: 20 },
        common: { name: 'common', minChunks: 2, priority: 10, reuseExistingChunk: true },
      },
    })
  },
}
