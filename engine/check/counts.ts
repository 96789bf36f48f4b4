import type { SourceSlide } from '../deck/deck-source.ts'
import type { Month, QuoteId } from '../talk.ts'
import { inWords } from '../evidence/format.ts'
import { monthsBetween } from '../evidence/time.ts'
import { acts, figures, lists, masthead, outside, products, prose, quotes, reportsByMonth, stats, tables, talksPerDollar } from '../talk.ts'

/*
 * Counts that our words say. Each is counted here, so `npm run trace` finds the sentence that another
 * report, act or month has made wrong.
 */

interface Count {
  /** The words around the number. */
  readonly said: RegExp
  /** The number, or those it may be. */
  readonly count: (slides: readonly SourceSlide[]) => number | readonly number[]
  /** What is counted. */
  readonly from: string
}

/** Things that the sentence itself names or points at. */
const named = (said: RegExp, ...things: readonly string[]): Count => ({ said, count: () => things.length, from: `counted in the sentence: ${things.join(', ')}` })
const items = (said: RegExp, id: keyof typeof lists): Count => ({ said, count: () => lists[id].length, from: `items of ${id} (data/article.ts)` })
const minutes = (said: RegExp, cut: string, entry: string): Count => ({ said, count: slides => slides.reduce((sum, { frontmatter }) => sum + ((frontmatter.plan as Record<string, number> | undefined)?.[cut] ?? 0), 0) / 60, from: `minutes of the plan (${entry})` })
function between(said: RegExp, from: QuoteId, to: QuoteId): Count {
  return { said, count: () => monthsBetween(quotes[from].month, quotes[to].month), from: `months from ${from} to ${to} (data/quotes.ts)` }
}

const leaders = Object.keys(tables['table-safety-exodus'].rows).filter(row => row !== 'team')

export const counts: readonly Count[] = [
  { said: /\bthree acts\b/gi, count: () => Object.keys(acts).length, from: 'acts (data/acts.ts)' },
  { said: /\bact (?:one|two|three)\b/gi, count: () => Object.keys(acts).map(Number), from: 'number of an act (data/acts.ts)' },
  { said: /\bseven years\b/g, count: () => Math.floor(monthsBetween(acts[1].from, acts[1].to) / 12), from: 'years of act 1 (data/acts.ts)' },
  minutes(/\bthe next eighteen minutes\b/g, 'talk', 'slides.md'),
  minutes(/\bthe next five minutes\b/g, 'lightning', 'lightning.md'),
  { said: /\bone minute\b/gi, count: () => figures['warning-minute'].count, from: 'figure warning-minute (data/figures.ts)' },
  { said: /\btwenty months\b/gi, count: () => Number(/(\d+)-month/.exec(masthead.dek)?.[1]), from: 'the article\'s count: masthead.dek (data/article.ts)' },
  { said: /\btwo moments\b|\bTwo months hold more than a third\b/g, count: () => reportsByMonth().filter(({ count }) => count > 2).length, from: 'months with more than two reports: reportsByMonth() of deck.config.ts' },
  { said: /\balmost three years\b/g, count: () => Math.ceil(monthsBetween(reportsByMonth()[0]?.month ?? acts[1].from, reportsByMonth()[1]?.month ?? acts[1].to) / 12), from: 'years between the first two reports: reportsByMonth() of deck.config.ts' },
  { said: /\btwo months after ChatGPT\b/g, count: () => monthsBetween(monthIn(prose['p-05']), quotes['semafor-10b-talks'].month), from: 'months from p-05 (data/article.ts) to semafor-10b-talks (data/quotes.ts)' },
  between(/\bThree months after the firing\b|\bfirst hedge, three months later\b/g, 'openai-altman-departs', 'ft-mistral-minor-stake'),
  between(/\bEighteen months later\b/g, 'information-mai-500b', 'wsj-self-sufficiency'),
  between(/\bOne month later, the Financial Times\b/g, 'verge-mcp-windows', 'ft-walk-away'),
  between(/\bTwo months later there was a contract\b/g, 'information-claude-office', 'microsoft-anthropic-30b'),
  { said: /\bthree weeks before the Anthropic deal\b/g, count: () => (dayIn(outside['nasdaq-anthropic'].what) - dayIn(outside['reuters-27'].what)) / (7 * 24 * 60 * 60 * 1000), from: 'weeks from reuters-27 to nasdaq-anthropic (data/sources.ts)' },
  { said: /\bseven hundred names\b/g, count: () => Number(/\d+/.exec(outside['axios-letter'].what)?.[0]), from: 'axios-letter (data/sources.ts)' },
  { said: /\bmore than fifty entries\b/g, count: () => Number(/\d+/.exec(outside['fact-check'].what)?.[0]) > 50 ? 50 : 0, from: 'entries of fact-check (data/sources.ts)' },
  { said: /\bOf two leaders\b|\bFor one of the two\b|\bTwo people, then\b|\bTwo names are a thin trail\b/g, count: () => leaders.length, from: `${leaders.join(' and ')}: table-safety-exodus (data/article.ts)` },
  { said: /\bProducts named in the two reports\b/g, count: () => new Set(products.map(({ source }) => source)).size, from: 'reports that name products (data/products.ts)' },
  { said: /\bThe other four were plans\b/g, count: () => products.filter(({ status }) => status === 'planned').length, from: 'planned products (data/products.ts)' },
  { said: /\bThe last two reports rest on unnamed\b/g, count: () => (['cnbc-openai-competitor', 'nyt-fraying', 'information-wrangle'] as const).filter(id => quotes[id].unnamedSources).length, from: 'reports on unnamed sources among cnbc-openai-competitor, nyt-fraying, information-wrangle (data/quotes.ts)' },
  { said: /\bThree reports show how\b/g, count: () => Object.values(quotes).filter(({ section }) => section === 'building-the-partnership').length, from: 'quotes of building-the-partnership (data/quotes.ts)' },
  { said: /\bthose three words\b/g, count: () => stats['stat-claude-gpt5'].label.split(' ').length, from: 'words of stat-claude-gpt5.label (data/article.ts)' },
  { said: /\bStakes in three laboratories\b/g, count: () => (/\((.*)\)/.exec(lists['list-thesis'][0])?.[1] ?? '').split(', ').length, from: 'laboratories of list-thesis (data/article.ts)' },
  { said: /\bten times as long\b/g, count: talksPerDollar, from: 'derived talks-ratio (deck.config.ts): from openai-first-investment, openai-talks' },
  { said: /\b(?:Two|Three|Four): /g, count: () => lists['list-act-2-vulnerability'].map((_, i) => i + 1), from: 'place in list-act-2-vulnerability (data/article.ts)' },
  items(/\bfour weaknesses\b|\bMMNTM names four things\b|\bThese four are the article's\b/gi, 'list-act-2-vulnerability'),
  items(/\bFour options, four jobs\b/g, 'list-act-3-optionality'),
  items(/\bThree hedges in one\b/g, 'list-by-investing-in-anthropic'),
  named(/\btwo companies\b|\bthe two are wrangling\b/g, 'Microsoft', 'OpenAI'),
  named(/\bconnects the two\b/g, 'Leike\'s move', 'the investments'),
  named(/\btwo kinds of money\b/g, 'purchases', 'equity'),
  named(/\btwo words: catalyst and accelerant\b/g, 'catalyst', 'accelerant'),
  named(/\bthe first two lines\b/g, 'the Azure money', 'the investment'),
]

/** What accounts for the count that a text says between two places; nothing where it says another number. */
export function countsSaid(text: string, start: number, end: number, slides: readonly SourceSlide[]): string | undefined {
  const numeral = text.slice(start, end).toLowerCase()
  return counts.find(({ said, count }) =>
    Array.from(text.matchAll(said)).some(match => match.index <= start && end <= match.index + match[0].length)
    && [count(slides)].flat().some(number => inWords(Number(number)) === numeral))?.from
}

/** The month that a text names: `November 2022` as `2022-11`. */
function monthIn(text: string): Month {
  const date = new Date(`1 ${/\w+ \d{4}/.exec(text)?.[0]} UTC`)
  return date.toISOString().slice(0, 7) as Month
}

/** The day that a text names, in milliseconds. */
function dayIn(text: string): number {
  return Date.parse(`${/\d+ \w+ \d{4}/.exec(text)?.[0]} UTC`)
}
