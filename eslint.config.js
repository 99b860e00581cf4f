import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const HTML_FROM_TEXT = 'Text from a document must never become markup.';

export default defineConfig(
  globalIgnores(['node_modules', 'dist', 'dist-package', 'coverage', 'test-results', 'playwright-report', '.cache']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // The compiler knows what is defined, types included.
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'off',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A count or a year in a sentence is what template strings are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-properties': [
        'error',
        { property: 'insertAdjacentHTML', message: HTML_FROM_TEXT },
        { property: 'setHTMLUnsafe', message: HTML_FROM_TEXT },
        { property: 'createContextualFragment', message: HTML_FROM_TEXT },
        { property: 'parseHTMLUnsafe', message: HTML_FROM_TEXT },
        { object: 'trustedTypes', property: 'createPolicy', message: 'Only the framework has a policy.' },
        { object: 'document', property: 'write', message: HTML_FROM_TEXT },
        { object: 'document', property: 'writeln', message: HTML_FROM_TEXT },
      ],
      // Reading markup back is harmless; writing it is not.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
          message: HTML_FROM_TEXT,
        },
      ],
      // Chinese text is set with U+3000.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // ESLint takes every imported component for `any`, and with it the parameters of its callbacks; svelte-check,
      // which knows their types, holds these.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // In markup the rule cannot tell a sentence (which may hold U+3000) from code.
      'no-irregular-whitespace': 'off',
    },
  },
  {
    // Stubs of browser objects do nothing by design.
    files: ['tests/setup/**'],
    rules: { '@typescript-eslint/no-empty-function': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
);
