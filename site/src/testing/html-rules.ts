import type { ConfigData } from 'html-validate'

/** What every page is held to as HTML, beside what parsers find: the rules of html-validate, but those that this site knows better. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The style sheet decides how long a line is, and phone numbers stand as their editors wrote them.
    'long-title': 'off',
    'tel-non-breaking': 'off',
    // Written by Astro: `<meta ...>` without a slash, and attributes in quotes only where they need them.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // All files are this site's own, from the same release.
    'require-sri': 'off',
    // A list whose bullets are taken away is still a list to Safari only with its role.
    'no-redundant-role': 'off',
  },
}
