import { readFileSync } from 'node:fs'
import { evaluate, type CorpusRecord, type JudgedQuery } from './evaluate.ts'

/**
 * `npm run -s search:eval -- CORPUS.json QUERIES.json`: the figures of the search over any corpus, as one JSON object.
 * The corpus: `[{id, type, title, headings[], tags[], body}]`; the queries: `[{q, targets: {id: grade}}]`.
 */
const [corpusFile, queriesFile] = process.argv.slice(2)
if (!corpusFile || !queriesFile) {
  console.error('Name two files: npm run -s search:eval -- CORPUS.json QUERIES.json')
  process.exit(1)
}
const corpus = JSON.parse(readFileSync(corpusFile, 'utf8')) as CorpusRecord[]
const queries = JSON.parse(readFileSync(queriesFile, 'utf8')) as JudgedQuery[]
console.log(JSON.stringify(await evaluate(corpus, queries)))
