import type { Remark } from '../../engine/evidence/schema.ts'

/**
 * The editor's remarks: where the article and its sources part ways. `[[id]]` is replaced by the record's text, so
 * a remark types no number that a record holds; what it sets in “…” the article or one of its sources says.
 */
export const remarks = {
  'thirteen': {
    text: 'Microsoft’s filing of [[month:microsoft-10q-note-4]]: “total funding commitments of $13 billion, of which $11.6 '
      + 'billion has been funded”. Committed, then, and not all of it paid. The article does not cite it, and the “+” is the '
      + 'article’s; the rounds it does cite are [[openai-first-investment]], and [[openai-talks]].',
    sources: ['microsoft-10q-note-4', 'microsoft-10q', 'venturebeat-1b', 'semafor-10b-talks'],
  },
  'minute': {
    text: 'One unnamed source told Axios. Accounts differ: Business Insider reported “only a few minutes warning”.',
    sources: ['axios-minute-before', 'business-insider-minutes'],
  },
  'months': {
    text: 'The article counts twenty months. Its own dates, [[hedge-span]], make [[hedge-months]].',
    sources: ['mmntm'],
  },
  'exclusive': {
    text: '“Exclusive” is the article’s word for Microsoft’s bet. The first report says a majority of OpenAI’s cloud. It was '
      + 'OpenAI that was bound: in [[month:openai-2019]] it named Microsoft “our exclusive cloud provider”, and that lasted beyond '
      + 'this act, to [[month:neowin-refusal]].',
    sources: ['wired-azure-majority', 'openai-2019', 'neowin-refusal'],
  },
  'processors': {
    text: 'Processors, as quoted. Microsoft’s announcement says CPU cores.',
    sources: ['moneycontrol-cores'],
  },
  'ten-in-talks': {
    text: 'The article’s timeline says “invests”. The report it cites says “in talks”, and when the deal was announced that month '
      + 'Microsoft gave no amount.',
    sources: ['semafor-10b-talks', 'semafor-multiyear'],
  },
  'everything': {
    text: '“Everything” is six named products; four of them were plans.',
    sources: ['verge-bing-edge', 'bloomberg-365-copilot'],
  },
  'letter': {
    text: 'At the time of the report. The letter passed seven hundred names the same day, and named where they would go: “the '
      + 'newly announced Microsoft subsidiary”.',
    sources: ['axios-letter', 'business-today-letter'],
  },
  'exit': {
    text: 'Not in the article. On [[day:reuters-nadella-hires]], hours before the letter, Satya Nadella said that Sam Altman and '
      + 'Greg Brockman “will be joining Microsoft to lead a new advanced AI research team”. They did not: Altman’s return was '
      + 'official nine days later. Microsoft had no vote, but it had an exit to offer.',
    sources: ['reuters-nadella-hires', 'verge-observer-seat'],
  },
  'control': {
    text: 'The reports say no seat; “control” is the article’s inference. Microsoft gave the observer seat up in '
      + '[[month:dow-jones-observer]].',
    sources: ['geekwire-no-board-seat', 'dow-jones-observer'],
  },
  'six-chairs': {
    text: 'Not in the article. Six directors sat on the board that fired Altman, Altman himself among them; on the first new '
      + 'board, three.',
    sources: ['reuters-six'],
  },
  'at-risk': {
    text: '“At risk” is the article’s. That weekend Semafor reported that only a fraction of the [[openai-talks:amount]] had been '
      + 'wired, much of it as cloud computing, and that Microsoft kept rights to OpenAI’s technology.',
    sources: ['semafor-fraction', 'microsoft-10q-note-4', 'semafor-10b-talks'],
  },
  'weaknesses': {
    text: 'The reports bear out the first two, as no seat and a minute’s notice. The other two are the article’s reading: the one '
      + 'reason the board gave was candour, and no report says that the money was in danger.',
    sources: ['geekwire-no-board-seat', 'axios-minute-before', 'openai-altman-departs'],
  },
  'convertible': {
    text: 'Microsoft said that it held no equity yet: the [[mistral-investment]] “would convert into equity in the company’s next '
      + 'funding round”. It is [[mistral-usd]] at the ECB’s rate of that day. Whether it converted was not found.',
    sources: ['reuters-mistral', 'ecb-reference-rate', 'bloomberg-mistral-15m'],
  },
  'disbanded': {
    text: '“Disbanded” holds for the team: it is Wired’s own headline, and Axios’s the same day. Its members resigned, or moved to '
      + 'other groups at OpenAI.',
    sources: ['wired-superalignment-gone', 'wired-disbanded', 'axios-superalignment'],
  },
  'ft-altered': {
    text: 'The article’s quotation stops early, without a mark: we show the cut as […]. The FT wrote “smaller, cheaper models”, '
      + 'and that Microsoft “hired aggressively”. The line links diversification to the board dispute; it names neither Leike nor '
      + 'Anthropic.',
    sources: ['ft-diversified', 'ft-text'],
  },
  'motive': {
    text: 'None of the reports, as the article quotes them, gives Microsoft’s motive. Its New York Times report says more than '
      + 'the article quotes: asked for billions more, “Nadella and Microsoft reconsidered” after the firing, say four people. No '
      + 'report found gives safety as the reason.',
    sources: ['nyt-fraying', 'nyt-reprint'],
  },
  'mai-status': {
    text: 'The thesis says “built”. The reports say “is training” and “plans”. A first preview came in [[month:winaero-mai]].',
    sources: ['information-mai-500b', 'wsj-self-sufficiency', 'winaero-mai'],
  },
  'mcp': {
    text: 'Support for an open standard: no money, no exclusivity. “Prepared to walk away” has a condition, if they cannot agree; '
      + 'that week both companies called the talks ongoing. “Complete” is the article’s word: its own table says “Building”.',
    sources: ['verge-mcp-windows', 'ft-walk-away', 'mint-walk'],
  },
  'some-tasks': {
    text: 'A reported finding, from unnamed sources: no test is published. Claude was added alongside OpenAI’s models, not '
      + 'instead of them.',
    sources: ['information-claude-office', 'windows-central-claude'],
  },
  'direction': {
    text: 'The article writes “Microsoft’s $30B Azure deal” and “guaranteed Azure revenue” for Anthropic. The money runs the '
      + 'other way: Anthropic commits to buy, Microsoft sells. No term in years was found.',
    sources: ['microsoft-anthropic-30b', 'semafor-anthropic'],
  },
  'renegotiating': {
    text: '“Renegotiating” was out of date: an agreement signed on [[day:reuters-27]], three weeks before the Anthropic deal, put '
      + 'Microsoft at [[openai-ownership]] of OpenAI, as converted and diluted. The article does not mention it.',
    sources: ['microsoft-10q', 'reuters-27'],
  },
  'two-fifty': {
    text: 'Not in the article. “Contracted to purchase an incremental $250 billion of Azure services”: incremental to what OpenAI '
      + 'already bought, and with no term in years. The same agreement ended Microsoft’s right of first refusal.',
    sources: ['microsoft-10q'],
  },
  'not-moved': {
    text: 'The article says “capital reallocation”. No report it cites shows money leaving OpenAI.',
    sources: ['mmntm'],
  },
  'xai': {
    text: 'For xAI the article’s list says access to models; its thesis says a stake. No page was found that reports one.',
    sources: ['mmntm'],
  },
  'named-two': {
    text: 'SSI’s named backers are a16z, Sequoia, DST, “and others”: Microsoft is not named. “On all of them indirectly” is the '
      + 'article’s reading.',
    sources: ['reuters-ssi-1b'],
  },
  'performance': {
    text: 'The three reasons are the article’s reading. The one reason that a report of its gives is for using Claude, not for '
      + 'investing in Anthropic: performance, in some tasks.',
    sources: ['information-claude-office'],
  },
  'for-anthropic': {
    text: 'As printed, the first is reversed: Anthropic commits to buy [[anthropic-purchase:amount]] from Microsoft. The second, '
      + 'Microsoft’s and Nvidia’s together, is [[combined-ceiling]], a ceiling.',
    sources: ['microsoft-anthropic-30b'],
  },
  'accelerant': {
    text: 'Two moves are dated before the exodus: Mistral in [[month:ft-mistral-minor-stake]], and the report on Microsoft’s own '
      + 'model, eight days before. “Accelerant” is the article’s reading.',
    sources: ['ft-mistral-minor-stake', 'pymnts-mai', 'axios-superalignment'],
  },
  'dates': {
    text: 'The [[openai-talks:amount]] was in talks; Anthropic commits to buy the [[anthropic-purchase:amount]]. The article’s '
      + 'timeline has no dates: months are those of its quotations. Each “Milestone” is read as the next entry’s.',
    sources: ['mmntm', 'semafor-10b-talks', 'microsoft-anthropic-30b'],
  },
  'twelve-selected': {
    text: 'Twelve entries, chosen by the article; not all are Microsoft’s moves. Left out: the hires from Inflection, the '
      + 'observer seat given up in [[month:dow-jones-observer]], the agreement of [[month:reuters-27]].',
    sources: ['mmntm', 'nyt-reprint', 'dow-jones-observer', 'reuters-27'],
  },
  'thesis': {
    text: 'xAI: no stake found. Mistral: a convertible. MAI: “Building”, by the article’s own table. Claude: added, for some '
      + 'features. “Official strategy”: plans laid out by one executive, in the Wall Street Journal. “20 months”: [[hedge-months]]. '
      + 'Anthropic buys the Azure capacity.',
    sources: ['mmntm', 'reuters-mistral', 'wsj-self-sufficiency', 'windows-central-claude'],
  },
  'summaries': {
    text: 'The quotations are summaries of reports, in the article’s quotation marks, not the publishers’ own sentences.',
    sources: ['mmntm'],
  },
} as const satisfies Record<string, Remark>

export type RemarkId = keyof typeof remarks
