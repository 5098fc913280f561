import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import typescript from 'typescript-eslint'

/** What is compiled or generated; `npm run check` has its own eye on the generated files. */
const notWritten = [
  '**/dist/**',
  '**/.next/**',
  '**/.astro/**',
  '**/.data/**',
  'cms/next-env.d.ts',
  'cms/src/payload-types.ts',
  'cms/src/migrations/**',
  'cms/src/app/**/importMap.js',
]

const clockIsAnArgument =
  'Time is an argument: take `now`, and let the one clock of this room be read where the work begins.'

/** Each side reads the clock in one file; everything else is told what time it is. */
const readingTheClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockIsAnArgument },
  { selector: "CallExpression[callee.name='Date']", message: clockIsAnArgument },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clockIsAnArgument },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: clockIsAnArgument },
]

const readingTheEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in settings.ts; take what you need from there.',
}

/**
 * A function or a file that is longer is more than one thought.
 * @type {import('eslint').Linter.RulesRecord}
 */
const lengths = {
  'max-lines-per-function': ['error', { max: 80 }],
  'max-lines': ['error', { max: 300 }],
}

export default defineConfig(
  globalIgnores(notWritten),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['**/*.{ts,tsx,js,mjs}'], rules: lengths },
  {
    // What a test file describes is one function; the blank lines between its cases don't count.
    files: ['**/*.test.ts', '**/testing/**', 'e2e/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 300, skipBlankLines: true }] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Handing an async function to something that expects none is fine where nobody waits for it.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // What is taken out of an object to leave it out is named with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Our objects' methods are functions in short form; none uses `this`, and the compiler sees to the few classes.
      '@typescript-eslint/unbound-method': 'off',
      // Interfaces of others want async functions that have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Payload hands documents to hooks and conditions as `any`, and tests read answers whose form is what they test.
    files: ['cms/**', '**/*.test.ts', '**/testing/**'],
    rules: Object.fromEntries(
      [
        ...['argument', 'assignment', 'call', 'member-access', 'return'].map((use) => `no-unsafe-${use}`),
        'no-base-to-string',
      ].map((rule) => [`@typescript-eslint/${rule}`, 'off']),
    ),
  },
  ...astro.configs['flat/recommended'],
  { files: ['**/*.{js,mjs}', 'scripts/**', '*.config.*', 'e2e/**'], languageOptions: { globals: globals.node } },
  { files: ['site/src/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    // The compiler knows better what is defined, `astro check` included.
    files: ['**/*.{ts,tsx,astro}'],
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off' },
  },
  {
    // dependency-cruiser, which keeps the rooms apart, doesn't read Astro files.
    files: ['site/**/*.astro'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/builder/**', '**/server/**', '**/runtime/**'],
              message: 'A page is a function of address, publication and instant.',
            },
            { group: ['**/cms/**', '**/scripts/**'], message: 'The rooms meet in shared.' },
          ],
        },
      ],
    },
  },
  {
    files: ['{shared,cms,site}/**/*.{ts,tsx,js,astro}'],
    // In a reader's browser the clock is the reader's.
    ignores: [
      '**/clock.ts',
      'site/src/events/correct-page.ts',
      'site/src/events/keep-true.ts',
      'site/src/search/answer/browser-searcher.ts',
      '**/*.test.ts',
      '**/testing/**',
    ],
    rules: { 'no-restricted-syntax': ['error', ...readingTheClock] },
  },
  {
    files: ['{shared,cms,site}/**/*.{ts,tsx}'],
    ignores: [
      '**/clock.ts',
      'site/src/events/correct-page.ts',
      'site/src/events/keep-true.ts',
      'site/src/search/answer/browser-searcher.ts',
      '**/settings.ts',
      'cms/src/instrumentation.ts',
      '**/main.ts',
      'site/development/**',
      '**/bench/**',
      '**/commands/**',
      '**/*.test.ts',
      '**/testing/**',
      '**/*.config.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...readingTheClock, readingTheEnvironment] },
  },
)
