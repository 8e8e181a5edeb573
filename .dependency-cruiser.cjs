/**
 * Who may import whom (ARCHITECTURE.md). Each comment says where the code should go instead, since that is what its reader needs.
 * A rule's `from` and `to` are paths below the root; type-only imports count too.
 */
const room = (name) => `^src/${name}/`
const outside = (...rooms) => ({ path: '^src/', pathNot: [`^src/(${rooms.join('|')})/`, '^src/theme\\.json$'] })

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nobody',
      comment: 'The domain holds rules that both sides share: take what it needs as an argument, or move the rule here.',
      severity: 'error',
      from: { path: room('domain') },
      to: outside('domain'),
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain knows no Taro, React, Node or database: valibot, dayjs and SHA-256 (pure functions all) are what it uses. ' +
        'Let the caller bring time, randomness and files.',
      severity: 'error',
      from: { path: room('domain') },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'], pathNot: '(^|/)node_modules/(valibot|dayjs|@stablelib)/' },
    },
    {
      name: 'cloud-imports-domain',
      comment:
        'The cloud layer stands on the domain alone: a rule that a page has too belongs in src/domain; demonstration data enter through cloud/entry/demo*.',
      severity: 'error',
      from: { path: room('cloud'), pathNot: '^src/cloud/entry/demo' },
      to: outside('cloud', 'domain'),
    },
    {
      name: 'entry-is-the-edge',
      comment:
        'cloud/entry puts the parts together and is the only place that makes an Actor: a capability takes what it needs from its Context.',
      severity: 'error',
      from: { path: '^src/(?!cloud/)|^src/cloud/[^/]+/', pathNot: '^src/cloud/entry/' },
      to: { path: '^src/cloud/entry/' },
    },
    {
      name: 'client-imports-domain',
      comment:
        'The client carries messages and drafts: what shows itself goes to src/components or src/pages, what touches the phone to src/platform.',
      severity: 'error',
      from: { path: room('client') },
      to: outside('client', 'domain'),
    },
    {
      name: 'components-know-no-capability',
      comment: 'A component knows no capability: hand it words and callbacks from src/pages, or move it beside the page that needs it.',
      severity: 'error',
      from: { path: room('components') },
      to: outside('components', 'platform', 'assets'),
    },
    {
      name: 'platform-stands-alone',
      comment: 'The platform is what the phone can do: take values as arguments, and let the page or the client bring meaning.',
      severity: 'error',
      from: { path: room('platform') },
      to: outside('platform'),
    },
    {
      name: 'pages-use-the-door',
      comment: 'A page asks the door through client/send: a rule it needs belongs in src/domain, never in src/cloud or src/demo.',
      severity: 'error',
      from: { path: room('pages') },
      to: outside('pages', 'client', 'components', 'platform', 'domain', 'assets'),
    },
    {
      name: 'nobody-imports-pages',
      comment: 'Pages are the outermost room: move what is shared to src/components (looks), src/client (talk) or src/domain (rules).',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/pages/', '^src/app\\.'] },
      to: { path: room('pages') },
    },
    {
      name: 'demo-stays-in-the-demo',
      comment: 'Demonstration data must not reach the real start: only cloud/entry/demo* may bring them in.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/demo/', '^src/cloud/entry/demo'] },
      to: { path: room('demo') },
    },
    {
      name: 'demo-imports-domain-and-cloud',
      comment: 'Demonstration data are documents and the handlers that make them: nothing of the client.',
      severity: 'error',
      from: { path: room('demo') },
      to: outside('demo', 'domain', 'cloud'),
    },
    {
      name: 'product-without-tests',
      comment: 'The product does not know its tests or scripts: move what it needs into src.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-cycles',
      comment: 'These files need each other: move what both need into a third, below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing: use it, or remove it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.(h5|weapp)\\.tsx?$', '\\.config\\.ts$', '^src/pages/.*/index\\.tsx$', '\\.(test|json|module\\.scss)'],
      },
      to: {},
    },
    {
      name: 'imports-exist',
      comment: 'This import leads nowhere: correct its path, or add the package to package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '\\.(scss|png|svg|jpg)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '\\.(scss|png|svg|jpg)$'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
