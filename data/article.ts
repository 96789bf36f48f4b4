/**
 * The article as it was printed, whole, in its order and word for word: the only place where its text stands.
 * Each part has an id, and whatever quotes the article is cut from here (quotes.ts, excerpts.ts, readings.ts,
 * timeline.ts), so to add a quotation is to add its line. The line of a heading begins with #, a quotation has
 * the form `"…" — Publisher, Month Year`; the page's menus and tags are left out.
 */
export const articleText = {
  'title': 'The Microsoft Hedge: How a $13B Bet Became a Portfolio Strategy',
  'dek': "Microsoft's $30B Azure deal with Anthropic wasn't a sudden pivot - it was the culmination of a 20-month hedging strategy that began when the Altman firing revealed Microsoft had no control over its biggest AI bet.",
  'byline': 'MMNTM Research',

  'bet-that-became-a-liability': '# The Bet That Became a Liability',
  'p-01': 'On November 17, 2023, Microsoft learned that OpenAI was firing Sam Altman "a minute before the news was published."',
  'stat-warning-time': { label: 'Warning Time', value: '1 minute', caption: "Microsoft's notice before Altman firing" },
  'p-02': 'Despite a $13B+ investment—the largest AI bet in history—Microsoft had no board seat, no governance control, and no advance warning that the CEO of their most critical AI partner was being removed.',
  'axios-minute-before': '"Microsoft learned that OpenAI was ousting CEO Sam Altman just a minute before the news was published" — Axios, November 2023',
  'p-03': 'Twenty months later, Microsoft announced a $30B Azure deal with Anthropic. This is the story of how a $13B exclusive bet became a portfolio strategy.',

  'part-1-exclusive-era': '# Part 1: The Exclusive Era (2016-2023)',

  'building-the-partnership': '# Building the Partnership',
  'p-04': 'The Microsoft-OpenAI relationship began as a technical partnership and evolved into an existential bet.',
  'wired-azure-majority': '"OpenAI partners with Microsoft, will use Azure for majority of its cloud computing needs" — Wired, November 2016',
  'venturebeat-1b': '"Microsoft invests $1B in OpenAI, beginning a partnership to jointly develop new AI technologies for the Azure cloud platform" — VentureBeat, July 2019',
  'protocol-supercomputer': '"Microsoft built a 285,000-processor supercomputer within Azure, exclusively available to OpenAI" — Protocol, May 2020',
  'callout-symbiotic-deal': {
    label: 'The Symbiotic Deal',
    body: 'OpenAI got compute. Microsoft got AI leadership. The relationship was mutually beneficial—until ChatGPT changed everything.',
  },

  'chatgpt-windfall': '# The ChatGPT Windfall',
  'p-05': "ChatGPT's launch in November 2022 validated Microsoft's bet spectacularly.",
  'semafor-10b-talks': `"Microsoft is in talks to invest $10B in OpenAI at a $29B valuation, taking 75% of OpenAI's profits until the investment is recouped" — Semafor, January 2023`,
  'verge-bing-edge': `"Microsoft unveils an updated Bing search engine and Edge browser powered by OpenAI, calling the duo an 'AI-powered co-pilot for the web'" — The Verge, February 2023`,
  'bloomberg-365-copilot': `"Microsoft plans to bring OpenAI's GPT-4 to Excel, PowerPoint, Outlook, and Word, calling the feature Microsoft 365 Copilot" — Bloomberg, March 2023`,
  'p-06': 'Microsoft moved aggressively to integrate OpenAI into everything. The bet looked brilliant.',

  'part-2-crisis': '# Part 2: The Crisis (November 2023)',

  'firing-that-changed-everything': '# The Firing That Changed Everything',
  'p-07': "The Altman firing sequence revealed Microsoft's fundamental vulnerability.",
  'openai-altman-departs': `"OpenAI CEO Sam Altman departs the company and leaves its board after a board review found he wasn't 'consistently candid in his communications with the board'" — OpenAI, November 2023`,
  'verge-board-waffled': `"Source: OpenAI's board had agreed to resign and let Sam Altman and Greg Brockman return, but has since waffled" — The Verge, November 2023`,
  'wired-staff-letter': '"OpenAI staff release a letter, signed by Ilya Sutskever and 500+ others, saying they may quit and join Sam Altman unless the board resigns" — Wired, November 2023',
  'stat-investment-at-risk': { label: 'Investment at Risk', value: '$13B+', caption: 'With zero governance control' },

  'governance-gap': '# The Governance Gap',
  'p-08': "The crisis exposed a structural problem: Microsoft's billions bought compute access, not control.",
  'geekwire-no-board-seat': `"A look at OpenAI's complicated relationship with Microsoft, which does not have a seat on the OpenAI board due to OpenAI's origins as a non-profit organization" — GeekWire, November 2023`,
  'information-no-seat-offer': `"Source: OpenAI's new board does not plan to offer a seat to Microsoft, VCs, and other outside shareholders" — The Information, November 2023`,
  'verge-observer-seat': `"OpenAI makes Sam Altman's return as CEO official and gives Microsoft a non-voting observer seat on the nonprofit board" — The Verge, November 2023`,
  'p-09': 'A non-voting observer seat. For $13B+. The hedge had to begin.',

  'part-3-hedge-begins': '# Part 3: The Hedge Begins (2024)',

  'mistral-signal': '# The Mistral Signal (February 2024)',
  'p-10': 'Three months after the Altman crisis, Microsoft made its first hedge public.',
  'ft-mistral-minor-stake': `"As regulators probe Microsoft's OpenAI alliance, Microsoft takes a minor stake in Mistral and plans to help bring the Paris-based startup's AI models to market" — Financial Times, February 2024`,
  'bloomberg-mistral-15m': '"Microsoft says its investment in Mistral AI amounts to €15M; EU regulators plan to analyze the investment" — Bloomberg, February 2024',
  'callout-signal': {
    label: 'The Signal',
    body: '€15M vs $13B+. The investment was tiny. The message was massive: Microsoft was diversifying.',
  },

  'safety-exodus': '# The Safety Exodus (May 2024)',
  'p-11': 'The safety team departures accelerated the hedge.',
  'cnbc-sutskever-leaves': `"Ilya Sutskever says he will leave OpenAI to work on a 'personally meaningful' project; Director of Research Jakub Pachocki will become OpenAI's chief scientist" — CNBC, May 2024`,
  'verge-leike-resigns': `"Jan Leike, who was co-leading OpenAI's Superalignment team with Ilya Sutskever to 'steer and control' more powerful AI, has also resigned from the company" — The Verge, May 2024`,
  'wired-superalignment-gone': `"OpenAI's entire Superalignment team, which was focused on the existential dangers of AI, has either resigned or been absorbed into other research groups" — Wired, May 2024`,
  'table-safety-exodus': {
    columns: ['Researcher', 'Role', 'Destination'],
    rows: {
      sutskever: ['Ilya Sutskever', 'Chief Scientist', 'SSI (founded)'],
      leike: ['Jan Leike', 'Superalignment Co-lead', 'Anthropic'],
      team: ['Superalignment team', 'Safety research', 'Disbanded'],
    },
  },

  'anthropic-signal': '# The Anthropic Signal',
  'p-12': 'Two weeks after Leike resigned, Anthropic hired him. Microsoft read the signal.',
  'techcrunch-anthropic-hires-leike': '"Anthropic hires former OpenAI safety lead Jan Leike to head up a new Superalignment team; a source says Leike will report to Chief Science Officer Jared Kaplan" — TechCrunch, May 2024',
  'p-13': 'The FT explicitly connected the dots two months later:',
  'ft-diversified': '"Since the OpenAI board dispute, Microsoft diversified AI investments and partnerships, built its own AI models" — Financial Times, August 2024',

  'part-4-fraying-relationship': '# Part 4: The Fraying Relationship (Late 2024)',

  'public-strain': '# Public Strain',
  'p-14': 'The relationship deteriorated visibly.',
  'cnbc-openai-competitor': '"In its annual report, Microsoft adds OpenAI as a competitor in AI offerings and search and news advertising" — CNBC, August 2024',
  'nyt-fraying': `"Sources describe OpenAI and Microsoft's fraying relationship, OpenAI renegotiating its deal for more computing power, Microsoft's own LLM efforts, and more" — New York Times, October 2024`,
  'information-wrangle': `"Source: Microsoft and OpenAI wrangle over Microsoft's stake in the for-profit, use of OpenAI's IP, continued collection of 20% of OpenAI's revenue" — The Information, December 2024`,

  'microsoft-builds-its-own': '# Microsoft Builds Its Own',
  'p-15': 'Meanwhile, Microsoft was building independence.',
  'information-mai-500b': '"Sources: Microsoft is training a new, in-house AI model that has ~500B parameters, large enough to compete with top models from Google, Anthropic, and OpenAI" — The Information, May 2024',

  'part-5-anthropic-pivot': '# Part 5: The Anthropic Pivot (2025)',

  'acceleration': '# The Acceleration',
  'p-16': '2025 saw the hedge complete.',
  'verge-mcp-windows': `"Microsoft adds support for Anthropic's open-source standard Model Context Protocol to Windows and rebrands the AI platform inside Windows as Windows AI Foundry" — The Verge, May 2025`,
  'ft-walk-away': '"Sources: Microsoft is prepared to walk away from high-stakes OpenAI negotiations if they cannot agree on critical issues" — Financial Times, June 2025',

  'claude-beats-gpt-5': '# Claude Beats GPT-5',
  'p-17': 'The performance signal was devastating.',
  'information-claude-office': `"Sources: Microsoft will use Anthropic's models for some AI features in its Office 365 apps, after finding Claude Sonnet 4 beats OpenAI's GPT-5 in some tasks" — The Information, September 2025`,
  'stat-claude-gpt5': { label: 'In Some Tasks', value: 'Claude > GPT-5', caption: "Microsoft's internal testing" },
  'p-18': "This wasn't just hedging—it was performance-driven substitution.",

  '30b-deal': '# The $30B Deal',
  'p-19': 'The hedge completed with the Anthropic Azure deal.',
  'microsoft-anthropic-30b': '"Anthropic commits to buy $30B in Azure capacity in a new deal with Microsoft and Nvidia, which commit to invest up to $5B and $10B, respectively, in Anthropic" — Microsoft, November 2025',
  'wsj-self-sufficiency': `"Microsoft AI CEO Mustafa Suleyman lays out the company's plans to develop AI self-sufficiency from OpenAI, like releasing its own voice, image, and text models" — Wall Street Journal, November 2025`,
  'table-portfolio': {
    columns: ['Partner', 'Investment', 'Compute', 'Status'],
    rows: {
      openai: ['OpenAI', '$13B+', 'Exclusive (was)', 'Renegotiating'],
      anthropic: ['Anthropic', '$5B', '$30B Azure', 'Growing'],
      mistral: ['Mistral', '€15M', 'Partnership', 'Active'],
      internal: ['MAI (internal)', 'Billions', 'Own infra', 'Building'],
    },
  },

  'three-act-structure': '# The Three-Act Structure',

  'act-1-exclusive-bet': '# Act 1: Exclusive Bet (2016-2023)',
  'p-20': 'Microsoft made an early, exclusive bet on OpenAI. ChatGPT validated the bet spectacularly. The relationship was symbiotic.',

  'act-2-crisis-awakening': '# Act 2: Crisis & Awakening (Nov 2023 - May 2024)',
  'p-21': "The Altman firing revealed Microsoft's vulnerability:",
  'list-act-2-vulnerability': [
    'No governance control',
    'No advance warning',
    'Safety-first faction could override commercial interests',
    '$13B+ at the mercy of a nonprofit board',
  ],
  'p-22': "The safety exodus confirmed OpenAI's internal culture was shifting.",

  'act-3-portfolio-strategy': '# Act 3: Portfolio Strategy (May 2024 - Nov 2025)',
  'p-23': 'Microsoft systematically built optionality:',
  'list-act-3-optionality': [
    'Mistral — European alternative, regulatory hedge',
    'Internal MAI models — Independence from all partners',
    'xAI/Grok — Additional frontier model access',
    'Anthropic — The safety play',
  ],

  'why-anthropic': '# Why Anthropic?',

  'following-the-talent': '# Following the Talent',
  'p-24': "Microsoft's Anthropic investment follows the safety talent.",
  'p-25': "When Jan Leike—who co-led OpenAI's Superalignment team—joined Anthropic, Microsoft read the signal: serious safety work was moving to Anthropic.",
  'ssi-announcement': `"Ilya Sutskever, Daniel Gross, and Daniel Levy announce Safe Superintelligence, a US startup 'with one goal and one product: a safe superintelligence'" — SSI, June 2024`,
  'reuters-ssi-1b': '"Safe Superintelligence raised $1B from a16z, Sequoia, DST, and others, sources say at a $5B valuation" — Reuters, September 2024',
  'p-26': 'The safety diaspora created multiple destinations. Microsoft bet on all of them indirectly—but on Anthropic directly.',

  'enterprise-safety-play': '# The Enterprise Safety Play',
  'p-27': 'By investing in Anthropic, Microsoft is:',
  'list-by-investing-in-anthropic': [
    'Hedging safety risk — If safety becomes a differentiator, Anthropic wins',
    "Following talent — Leike's move signaled where serious safety work happens",
    "Diversifying governance risk — Anthropic's structure differs from OpenAI's nonprofit chaos",
  ],

  'what-this-means': '# What This Means',

  'for-openai': '# For OpenAI',
  'list-for-openai': [
    'Lost exclusive Microsoft relationship',
    'Competing with Anthropic for Microsoft integration',
    'Restructuring negotiations weakened by reduced leverage',
    'Safety reputation damage from talent exodus',
  ],

  'for-anthropic': '# For Anthropic',
  'list-for-anthropic': [
    '$30B guaranteed Azure revenue',
    '$5B+ investment from Microsoft and Nvidia',
    'Validation as OpenAI alternative for enterprise',
    'Safety positioning vindicated',
  ],

  'for-the-industry': '# For the Industry',
  'list-for-the-industry': [
    `The "exclusive AI partner" model is dead — Even $13B doesn't buy loyalty`,
    'Safety talent flows signal market direction — Follow the researchers',
    'Enterprise buyers now have leverage — Multiple frontier models compete for integration',
  ],
  'callout-pattern': {
    label: 'The Pattern',
    body: "The catalyst was the Altman firing. The accelerant was the safety exodus. When the people who built OpenAI's safety infrastructure left for Anthropic and SSI, Microsoft read the signal correctly.",
  },

  'the-timeline': '# The Timeline',
  'tl-01-1b': { title: 'Microsoft invests $1B in OpenAI', description: 'The exclusive bet begins' },
  'tl-02-10b': { title: 'Microsoft invests $10B in OpenAI', description: 'Dominant position established' },
  'milestone-1': 'Milestone',
  'tl-03-altman-fired': { title: 'Altman fired — Microsoft blindsided', description: 'Vulnerability exposed: no governance control' },
  'milestone-2': 'Milestone',
  'tl-04-mistral-stake': { title: 'Microsoft takes Mistral stake', description: 'First hedge: €15M signals diversification' },
  'milestone-3': 'Milestone',
  'tl-05-safety-exodus': { title: 'Sutskever, Leike, Superalignment exodus', description: 'Safety signal: talent leaves OpenAI' },
  'tl-06-leike-anthropic': { title: 'Anthropic hires Jan Leike', description: 'Talent flow: safety research moves to Anthropic' },
  'tl-07-ssi-founded': { title: 'SSI founded by Sutskever', description: 'Safety diaspora continues' },
  'tl-08-ft-diversified': { title: 'FT reports Microsoft diversified', description: 'Strategy confirmed publicly' },
  'tl-09-fraying': { title: 'Fraying relationship coverage', description: 'Public strain between partners' },
  'tl-10-walk-away': { title: 'Microsoft prepared to walk away', description: 'Leverage shift in negotiations' },
  'milestone-4': 'Milestone',
  'tl-11-claude-office-365': { title: 'Claude in Office 365', description: 'Substitution begins: Claude beats GPT-5 in some tasks' },
  'milestone-5': 'Milestone',
  'tl-12-30b-azure': { title: '$30B Anthropic Azure deal', description: 'Hedge complete: portfolio strategy realized' },

  'the-thesis': '# The Thesis',
  'p-28': 'The Microsoft Hedge is the most consequential capital reallocation story in AI. A company that bet $13B+ on exclusive partnership with OpenAI has, in 20 months:',
  'list-thesis': [
    'Taken stakes in three competing AI labs (Mistral, Anthropic, xAI)',
    'Built its own frontier models (MAI)',
    'Begun substituting Claude for GPT in flagship products',
    'Announced "AI self-sufficiency from OpenAI" as official strategy',
  ],
  'p-29': "The $30B Azure deal isn't just a hedge. It's a thesis: Anthropic is the safety play, and safety wins in enterprise.",
  'see-also': 'See also: The Narrative War for the competitive dynamics, State of Agents for market mapping, and The Agentic Category for category creation.',
  'footer': 'The Microsoft Hedge: From $13B OpenAI Bet to Portfolio Strategy',
} as const

/** The id of a part of the article. */
export type ArticleId = keyof typeof articleText

/** The ids of the parts whose text looks like `Form`. */
export type ArticleIdOf<Form> = { [I in ArticleId]: (typeof articleText)[I] extends Form ? I : never }[ArticleId]
