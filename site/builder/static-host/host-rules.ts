import type { MovedAddress } from './moved-addresses.ts'

const header = (how: string): string => `# Old addresses and where they lead. Written by npm run build:static. ${how}\n`

/** A text as an expression that PCRE (Apache, nginx) and RE2 (Caddy) read alike, and that ends no quotation of their files. */
const literal = (text: string): string =>
  text.replace(/["`# ]|[.*+?^${}()|[\]\\]/g, (character) =>
    /["`# ]/.test(character) ? `\\x${character.charCodeAt(0).toString(16)}` : `\\${character}`,
  )

/** A path as an expression; the slash at its end may be missing. */
const pathExpression = (path: string): string => `^${literal(path).replace(/\/$/, '/?')}$`

const asciiPath = (path: string): string => encodeURI(path).replace(/[?#]/g, encodeURIComponent)

/** `_redirects`, as Netlify and Cloudflare Pages read it. Cloudflare passes over lines with parameters. */
export function netlifyRules(moved: readonly MovedAddress[]): string {
  const lines = moved.flatMap(({ path, query, to }) => {
    const forms = path.endsWith('/') && path !== '/' ? [path, path.slice(0, -1)] : [path]
    return forms.map((form) =>
      [asciiPath(form), ...query.map((parameter) => encodeURI(parameter)), to, '301'].join(' '),
    )
  })
  return `${header('Netlify and Cloudflare Pages find it here.')}${lines.join('\n')}\n`
}

/** The parameters of a rule, found in any order among those that were asked for, as browsers write them. */
const queryExpression = (query: readonly string[]): string =>
  `^${query.map((parameter) => `(?=(?:.*&)?${parameter.split('=').map(askedFor).join('=')}(?:&|$))`).join('')}`

/** Browsers write a space in a parameter as a plus sign or as `%20`. */
const askedFor = (part: string): string =>
  literal(encodeURIComponent(decodeURIComponent(part))).replaceAll('%2B', '(?:\\+|%20)')

/** `.htaccess`, for Apache with mod_rewrite. */
export function apacheRules(moved: readonly MovedAddress[]): string {
  const rules = moved.map(({ path, query, to }) => {
    const condition = query.length > 0 ? `RewriteCond %{QUERY_STRING} "${queryExpression(query)}" [NC]\n` : ''
    // Apache takes $1 and %1 for parts of what it matched.
    const target = to.replace(/[$%\\]/g, '\\$&')
    const flags = `R=301,L,NE,NC${query.length > 0 ? ',QSD' : ''}`
    return `${condition}RewriteRule "${pathExpression(path).replace('^/', '^')}" "${target}" [${flags}]`
  })
  return `${header('Apache finds it here when AllowOverride lets it.')}ErrorDocument 404 /404.html
RewriteEngine On
${rules.join('\n')}
`
}

/** Rules to include in a `server` block of nginx. */
export function nginxRules(moved: readonly MovedAddress[]): string {
  const blocks = [...Map.groupBy(moved, ({ path }) => path)].map(([path, rules]) => {
    const returns = rules.map(({ query, to }) => {
      // nginx reads what follows a dollar sign as a variable.
      const target = to.replaceAll('$', '%24')
      if (query.length > 0) return `if ($args ~* "${queryExpression(query)}") { return 301 "${target}"; }`
      return `return 301 "${target}${/[?#]/.test(to) ? '' : '$is_args$args'}";`
    })
    return `location ~* "${pathExpression(path)}" { ${returns.join(' ')} }`
  })
  return `${header('Include it in the server block.')}${blocks.join('\n')}\n`
}

/** Rules to import into a site block of a Caddyfile. */
export function caddyRules(moved: readonly MovedAddress[]): string {
  const blocks = moved.map(({ path, query, to }, index) => {
    const matchers = [
      `path_regexp \`(?i)${pathExpression(path)}\``,
      ...(query.length > 0 ? [`query ${query.map((parameter) => `\`${parameter}\``).join(' ')}`] : []),
    ]
    // Caddy reads what stands in braces as a placeholder.
    const target = to.replaceAll('{', '%7B').replaceAll('}', '%7D')
    return `@moved${index + 1} {\n\t${matchers.join('\n\t')}\n}\nredir @moved${index + 1} ${target} 301`
  })
  return `${header('Import it into the site block.')}${blocks.join('\n')}\n`
}
