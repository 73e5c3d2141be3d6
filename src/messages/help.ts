import type { Language } from '../text/words.ts';

/** What the help says of every command, argument and option. The first line of a command's is its summary. */
const da = {
  about:
    'Screener en bys områder efter oplyste kriterier og lægger områderne på statens lister til.\n' +
    'Programmet beregner, hvad metoden siger, og kalder en antagelse en antagelse; det beslutter intet.',
  examples: [
    'udpeg init min-screening                                  et eksempel at begynde med',
    'udpeg validate 2025.csv --method metode.yaml              prøver filer og metode',
    'udpeg screen 2025.csv --method koebenhavn-2025 --out out  screener et år',
    'udpeg method show koebenhavn-2025 > metode.yaml           til at begynde sin egen metode med',
  ],
  exits:
    'Slutkoder: 0 færdig; 1 færdig, men det, der blev spurgt om, holder ikke (--check, --strict,\n' +
    '--exit-code, verify); 2 fejl i filer, metode eller kald, og intet er skrevet; 3 en fejl i udpeg selv.',
  language: 'sprog i rapport, beskeder og hjælp; udeladt: projektets, ellers dansk',
  version: 'viser versionen',
  helpOption: 'viser denne hjælp',
  // what several commands take
  record: 'report.json, som udpeg screen skrev den',
  format: 'hvad svaret skrives som',
  formats: 'formater, adskilt af komma',
  previous: 'report.json fra en tidligere runde; viser, hvad der er ændret siden',
  bilingual: 'det, der er i ord, skrives også på det andet sprog, og siderne fører til hinanden',
  figures: 'lovens tal som CSV eller XLSX: en række per boligområde og år',
  yearly: 'tallene gælder hver sit år; udeladt: gennemsnit over de år, som loven bruger',
  method: 'en indbygget metodes id, eller en fil',
  key: 'filen med nøglen, som en offentlig optegnelse nævner den interne ved; udeladt: projektets, ellers ingen',
  request: {
    statistics:
      'statistik som CSV eller XLSX, et eller flere år; data.xlsx#ARK for et ark; udeladt: dem i projektfilen',
    method: 'en indbygget metode eller en metodefil',
    project: 'en projektfil i stedet for filer; udeladt: udpeg.yaml, hvor ingen filer gives',
    year: 'året, der screenes; udeladt: det seneste i filerne',
    stateLists: 'statens lister som CSV eller XLSX: list_year, list, municipality, area_name',
    links: 'links som CSV eller XLSX: boligomraade, omraade_id, share',
    municipality:
      'kommunen, som rapporten er om, og hvis boligområder tæller; udeladt: metodens, eller den eneste på listerne',
    geometry: 'områdernes omrids, GeoJSON eller TopoJSON: omraader.geojson#egenskaben med id',
    boligomraader: 'boligområdernes omrids, som links beregnes ud fra: fil.geojson#egenskaben med navn',
    crs: 'fx EPSG:25832, hvor en fil med omrids ikke siger det',
    neighbours:
      'områder, der ligger side om side, som CSV eller XLSX: omraade_id, nabo_id; i stedet for --geometry',
    byomraader: 'navne på byområder, CSV eller XLSX: byomraade, omraade_id; eller et kort',
    background: 'vand, bane eller bydele, som kortet viser bag områderne: GeoJSON eller TopoJSON',
    decisions:
      'beslutninger, CSV eller XLSX: omraade_id, decision (in, out), date, author, justification, from, until',
  },
  commands: {
    init: {
      about: 'Laver en mappe med projektfil, metode, eksempelfiler og README, klar til at køre.',
      folder: 'en mappe, der ikke findes endnu, eller som er tom',
    },
    validate: {
      about:
        'Læser og prøver alt, som screen gør, og viser, hvad hvert kriterium ser.\nUdpeger og skriver intet.',
    },
    screen: {
      about: 'Læser statistikken, prøver hvert område, lægger statens lister til og skriver rapporten.',
      out: 'mappen, som report.json, areas.csv og report.md skrives i; udeladt: ét --format til stdout',
      allYears: 'alle projektets år, hvert til sin egen mappe',
      check:
        'den report.json, der ventes: slutkode 1 og forskellene i korte træk, hvor rapporten er en anden',
      summary: 'føjer svaret i korte træk til filen som Markdown, til et CI-jobs sammendrag',
      alternatives: 'regner ud, hvad metodens alternativer ville give, også hvor der er mange områder',
      stability: 'regner ud, hvor fast svaret står, som udpeg stability gør det',
      public:
        'mappen, som det offentlige skrives i, som udpeg publish gør det; med --all-years en mappe i den per år',
      strict: 'slutkode 1, hvor et område er uafklaret',
      examples: [
        'udpeg screen 2025.csv --method koebenhavn-2025 --out out',
        'udpeg screen 2024.csv 2025.csv --method metode.yaml --state-lists lister.csv --links links.csv --out out',
        'udpeg screen 2025.csv --method koebenhavn-2025 --format csv > areas.csv',
        'udpeg screen --year 2026                 efter projektfilen udpeg.yaml',
      ],
    },
    report: {
      about: 'Laver rapporten i et andet format eller på et andet sprog ud fra optegnelsen alene.',
      out: 'mappen, som filerne skrives i; udeladt: ét format til stdout',
    },
    explain: {
      about:
        'Forklarer områder: hvorfor de er udpeget eller ikke, hvor nær svaret er, og hvad der skal til for et andet.\n' +
        'Fra tælleren og nævneren over grænsen og reglen til statens lister, ud fra optegnelsen alene; flere områder side om side.',
      area: 'områdets id, eller dets navn, hvor kun ét område hedder sådan; flere stilles op side om side',
      format: 'hvad svaret skrives som; udeladt: text på en terminal, ellers md',
      examples: [
        'udpeg explain out/report.json 0208',
        'udpeg explain out/report.json 0208 0409 0125',
        'udpeg explain out/report.json 0208 --format html > 0208.html',
      ],
    },
    letter: {
      about: 'Det samme som explain: siden om et område, til at sende videre.',
      examples: ['udpeg letter out/report.json 0208 --format html > 0208.html'],
    },
    publish: {
      about:
        'Laver det, der må offentliggøres af en optegnelse: en offentlig optegnelse og af den side, Markdown, CSV og GeoJSON.\n' +
        'Hvad der må vises, står i metodens publish:. Et skjult tal kan ikke regnes ud af summer og grænser; svar og udfald vises, og hvor et svar selv siger for meget, står det i det, der skrives ud.',
      out: 'mappen, som de offentlige filer skrives i, ved flere optegnelser en mappe i den per år; filernes navne begynder med public; udeladt: kun, hvad der ville være skjult',
      published: 'public-report.json, som allerede er offentlige: hvad de siger, er regnet med',
      all: 'nævner hvert tal, som afgørelser lader for få muligheder; udeladt: de første 20 og antallet af resten',
      check:
        'en mappe, som nogen selv har lagt sammen: holder alt i den reglen? Slutkode 1, hvor det ikke kan bekræftes',
      examples: [
        'udpeg publish out/report.json --out public',
        'udpeg publish out/2024 out/2025 --out public',
        'udpeg publish --check public',
      ],
    },
    whatif: {
      about:
        'Viser, hvad der sker, hvis noget i metoden eller tallene er anderledes: hvem der kommer til, hvem der går ud, og hvorfor.\n' +
        'En sti er den i metodens fil: threshold.times, criteria.doemte.threshold.times, reference.of. Uden værdi ' +
        '(criteria.doemte=) tages den ud. areas.ID.KOLONNE er et tal i statistikken. Flere værdier af én sti giver en ' +
        'række for hver. Det, der prøves, er en antagelse.',
      method: 'en indbygget metode eller en metodefil; flere: deres svar side om side',
      set: 'prøver en anden værdi; kan gives flere gange',
      against:
        'en kendt udpegning, CSV eller XLSX: id, designated (ja, nej); viser fundne, yderligere og ikke fundne',
      save: 'gemmer metoden med det, der er sat, som antagelser',
      out: 'mappen, som svaret skrives i; udeladt: ét format til stdout',
      examples: [
        'udpeg whatif 2025.csv --method koebenhavn-2025 --set threshold.times=1.3',
        'udpeg whatif 2025.csv --method m.yaml --set designate.at-least=3 --set designate.at-least=5',
        'udpeg whatif 2025.csv --method m.yaml --set areas.0207.boernefattigdom_antal=20',
        'udpeg whatif 2025.csv --method m.yaml --set criteria.doemte= --save uden-doemte.yaml',
        'udpeg whatif 2025.csv --method m.yaml --method ny.yaml --format html > metoder.html',
      ],
    },
    verify: {
      about:
        'Holder en optegnelse op mod sig selv og mod det, som dens filer giver.\n' +
        'Slutkode 1, hvor den ikke kan bekræftes.',
      inputs: 'mappen med de filer, som den blev lavet af, hvad de end hedder nu',
      internal: 'til en offentlig optegnelse: den interne, som den skal være lavet af',
    },
    diff: {
      about:
        'Sammenligner to optegnelser: hvad der er ændret, og præcis hvorfor.\n' +
        'Hvilke områder der kom til, og hvilke der gik ud, hvad der skiftede, og om det skyldes områdets egen værdi, ' +
        'det, som den holdes op mod, eller reglen. Optegnelserne er nok; tallene bag dem behøver ikke være ved hånden.',
      old: 'report.json fra den tidligere runde',
      new: 'report.json fra den senere runde',
      redrawn: 'områder, der er tegnet om, CSV eller XLSX: old_id, new_id, share af de tidligere beboere',
      near: 'tæt på grænsen: højst så langt fra den, i procent af den',
      only: 'kun disse afsnit, adskilt af komma',
      exitCode: 'slutkode 1, hvor andet end ordlyd og versionen af udpeg er forskelligt',
      anyway: 'sammenligner også, hvor metode, by eller områder er forskellige, og siger det',
      examples: [
        'udpeg diff 2024/report.json 2025/report.json',
        'udpeg diff gammel.json ny.json --only came-in,went-out --exit-code',
        'udpeg diff gammel.json ny.json --redrawn omtegnet.csv --format html > diff.html',
      ],
    },
    stability: {
      about:
        'Viser, hvor fast svaret står: med andre valg, med tilfældige udsving i tallene og med tal, der mangler.\n' +
        'Hvert kriterium udelades efter tur, alle alternativer i metoden prøves med hinanden, og antal trækkes igen ud af ' +
        'deres nævner. For hvert område: hvor ofte det er udpeget, og hvad der flytter det; for byen: hvilken antagelse der ' +
        'betyder mest. Samme frø giver samme svar på enhver maskine.',
      runs: 'kørsler af alt sammen; en tiendedel så mange af tilfældige udsving alene',
      seed: 'frøet, som alt trækkes efter',
      out: 'mappen, som filen skrives i; udeladt: stdout',
      examples: [
        'udpeg stability 2025.csv --method koebenhavn-2025',
        'udpeg stability 2025.csv --method metode.yaml --runs 50000 --format csv > stability.csv',
        'udpeg screen 2025.csv --method metode.yaml --stability --out out     i optegnelsen og rapporten',
      ],
    },
    monitor: {
      about:
        'Følger de udpegede områder over for resten af byen gennem årene.\n' +
        'Svarer på politikkens spørgsmål: Hvor meget mindre udsatte er områderne, er efterslæbet halveret, er færre ' +
        'udpeget? Det, der er opgjort anderledes end i basisåret, sammenlignes ikke med det.',
      records: 'report.json fra hvert år, som udpeg screen skrev den, i vilkårlig rækkefølge',
      base: 'året, der måles fra; udeladt: det første',
      hold: 'own: hvert års egne områder; fixed: basisårets; both: begge dele',
      anyway: 'tager også år med, hvor by, områder eller metode er forskellige, og siger det',
      examples: [
        'udpeg monitor 2022/report.json 2023/report.json 2024/report.json',
        'udpeg monitor */report.json --base 2023 --hold fixed --format html > monitor.html',
      ],
    },
    statelists: {
      about:
        'Statens lister over boligområder: loven bag dem, prøve efter den, deres historie, og hvem der er nær.\n' +
        'Kriterierne er statens. Kommunens egen screening bruger ingen af dem.',
      commands: {
        law: {
          about: 'Viser listernes kriterier, som loven havde dem på en dato.',
          on: 'en dag, 2021-12-01, eller et af listernes år, 2021; udeladt: alle perioder',
        },
        check: {
          about: 'Prøver boligområder på lovens kriterier og sammenligner med de offentliggjorte lister.',
          year: 'listernes år',
          stateLists: 'de offentliggjorte lister, til at sammenligne med',
          municipality: 'kommunen, hvis boligområder prøves; udeladt: alle i filen',
        },
        history: {
          about:
            'Viser, hvem der kom på listerne, hvem der gik ud, og hvem der skiftede liste; femårsreglen.',
          lists: 'statens lister som CSV eller XLSX',
          municipality: 'kommunen, hvis boligområder vises; udeladt: alle',
          totals: 'offentliggjort antal boligområder per liste og år, til at tælle efter med',
        },
        watch: {
          about: 'Ordner boligområder efter, hvor nær de er ved hver liste.',
          year: 'året, der ses fra; udeladt: det seneste i filerne',
          stateLists: 'de offentliggjorte lister: viser, hvem der står på dem, og udfylder år uden tal',
          municipality: 'kommunen, hvis boligområder vises; udeladt: alle i filerne',
          within: 'i risiko: højst så langt fra en grænse, i procent af den',
          horizon: 'i risiko: når fremskrevet over en grænse senest det år',
        },
      },
    },
    method: {
      about: 'Viser de indbyggede metoder og prøver egne.',
      commands: {
        list: { about: 'Viser de indbyggede metoders id og titel.' },
        show: { about: 'Skriver en metodefil ud: en indbygget til at begynde sin egen med.' },
        check: { about: 'Prøver en metodefil uden statistik.' },
      },
    },
    schema: {
      about: 'Skriver JSON Schema for optegnelsen (report) eller metodefilen (method) ud.',
      which: 'hvilket',
    },
    help: { about: 'Viser hjælpen til en kommando.', command: 'kommandoen, fx statelists law' },
  },
};

export type HelpTexts = typeof da;

/** What a command has, whichever it is. */
export interface CommandTexts {
  about: string;
  examples?: string[];
  commands?: Record<string, CommandTexts>;
}

const en: HelpTexts = {
  about:
    "Screens the areas of a city on stated criteria and adds the areas on the state's lists.\n" +
    'It computes what the method says and calls an assumption an assumption; it decides nothing.',
  examples: [
    'udpeg init my-screening                                   an example to start from',
    'udpeg validate 2025.csv --method my-method.yaml           check files and method',
    'udpeg screen 2025.csv --method koebenhavn-2025 --out out  screen a year',
    'udpeg method show koebenhavn-2025 > my-method.yaml        start a method of your own',
  ],
  exits:
    'Exits: 0 done; 1 done, and a gate answered (--check, --strict, --exit-code, verify); 2 bad input,\n' +
    'method or usage, and nothing was written; 3 a defect of udpeg itself.',
  language: "language of report, messages and help; left out: the project's, else Danish",
  version: 'shows the version',
  helpOption: 'shows this help',
  record: 'report.json, as udpeg screen wrote it',
  format: 'what the answer is written as',
  formats: 'formats, separated by commas',
  previous: 'report.json of an earlier round; shows what changed since',
  bilingual: 'what is in words is written in the other language too, and the pages lead to each other',
  figures: "CSV or XLSX with the law's figures: a row per boligområde and year",
  yearly: 'the figures are of one year each; left out: averages over the years that the law asks for',
  method: 'id of a built-in method, or a file',
  key: "file of the key by which a public record names the internal one; left out: the project's, else none",
  request: {
    statistics:
      'statistics as CSV or XLSX, one or several years; data.xlsx#SHEET for a sheet; left out: those of a project file',
    method: 'a built-in method or a method file',
    project: 'a project file instead of files; left out: udpeg.yaml, where no files are given',
    year: 'the year to screen; left out: the latest in the files',
    stateLists: "CSV or XLSX of the state's lists: list_year, list, municipality, area_name",
    links: 'CSV or XLSX of links: boligomraade, omraade_id, share',
    municipality:
      "the municipality that the report is on, and whose boligområder count; left out: the method's, or the only one on the lists",
    geometry: "the areas' outlines, GeoJSON or TopoJSON: areas.geojson#property of the id",
    boligomraader: "the boligområder's outlines, to compute links from: file.geojson#property of the name",
    crs: 'such as EPSG:25832, where a file of outlines does not say',
    neighbours: 'CSV or XLSX of areas side by side: omraade_id, nabo_id; instead of --geometry',
    byomraader: 'names of byområder: CSV or XLSX of byomraade, omraade_id; or a map',
    background: 'water, rail or bydele that the map shows beneath the areas: GeoJSON or TopoJSON',
    decisions:
      'decisions as CSV or XLSX: omraade_id, decision (in, out), date, author, justification, from, until',
  },
  commands: {
    init: {
      about: 'Makes a folder with a project file, a method, example files and a README, ready to run.',
      folder: 'a folder that does not exist yet, or is empty',
    },
    validate: {
      about:
        'Reads and checks everything as screen does, and shows what each criterion sees.\n' +
        'Designates and writes nothing.',
    },
    screen: {
      about: 'Reads the statistics, tests every area, adds the state lists, writes the report.',
      out: 'the folder that report.json, areas.csv and report.md go to; left out: one --format to stdout',
      allYears: 'every year of the project, each to its own folder',
      check: 'report.json that is expected: exit 1, with a short diff, where the report is another',
      summary: 'appends the answer in short to the file as Markdown, for the summary of a CI job',
      alternatives: "works out what the method's alternatives would give, also where areas are many",
      stability: 'computes how firmly the answer stands, as udpeg stability does',
      public:
        'the folder that the public side is written in, as udpeg publish does it; with --all-years a folder in it a year',
      strict: 'exit 1 where an area is undetermined',
      examples: [
        'udpeg screen 2025.csv --method koebenhavn-2025 --out out',
        'udpeg screen 2024.csv 2025.csv --method my-method.yaml --state-lists lists.csv --links links.csv --out out',
        'udpeg screen 2025.csv --method koebenhavn-2025 --format csv > areas.csv',
        'udpeg screen --year 2026                 by the project file udpeg.yaml',
      ],
    },
    report: {
      about: 'Makes the report in another format or language from its record alone.',
      out: 'the folder that the files go to; left out: one format to stdout',
    },
    explain: {
      about:
        'Explains areas: why they are designated or not, how near the answer is, and what another would take.\n' +
        "From numerator and denominator by way of limit and rule to the state's lists, from the record alone; several areas side by side.",
      area: 'id of the area, or its name, where only one area has that name; several are put side by side',
      format: 'what the answer is written as; left out: text on a terminal, else md',
      examples: [
        'udpeg explain out/report.json 0208',
        'udpeg explain out/report.json 0208 0409 0125',
        'udpeg explain out/report.json 0208 --format html > 0208.html',
      ],
    },
    letter: {
      about: 'The same as explain: the page on an area, to be sent on.',
      examples: ['udpeg letter out/report.json 0208 --format html > 0208.html'],
    },
    publish: {
      about:
        'Makes what may be published of a record: a public record, and from it page, Markdown, CSV and GeoJSON.\n' +
        "What may be shown stands in the method's publish:. A hidden count cannot be worked out from sums and limits; verdicts and outcomes are shown, and where a verdict itself says too much, that is printed.",
      out: 'the folder that the public files are written in, of several records a folder in it a year; the names of files begin with public; left out: only what would be hidden',
      published: 'each public-report.json that is public already: what they say is taken into account',
      all: 'names each figure of which verdicts leave too few possibilities; left out: the first 20, and how many more',
      check:
        'a folder that somebody put together: does all in it keep the rule? Exit 1 where that cannot be confirmed',
      examples: [
        'udpeg publish out/report.json --out public',
        'udpeg publish out/2024 out/2025 --out public',
        'udpeg publish --check public',
      ],
    },
    whatif: {
      about:
        'Shows what happens if something in the method or the figures is otherwise: who comes in, who goes out, and why.\n' +
        'A path is that of the method file: threshold.times, criteria.doemte.threshold.times, reference.of. Without a ' +
        'value (criteria.doemte=) it is taken out. areas.ID.COLUMN is a figure of the statistics. Several values of one ' +
        'path give a row each. What is tried is an assumption.',
      method: 'a built-in method or a method file; several: their answers side by side',
      set: 'tries another value; may be given several times',
      against:
        'a known designation, CSV or XLSX: id, designated (yes, no); shows found, further and missed areas',
      save: 'saves the method with what is set, as assumptions',
      out: 'the folder that the answer goes to; left out: one format to stdout',
      examples: [
        'udpeg whatif 2025.csv --method koebenhavn-2025 --set threshold.times=1.3',
        'udpeg whatif 2025.csv --method m.yaml --set designate.at-least=3 --set designate.at-least=5',
        'udpeg whatif 2025.csv --method m.yaml --set areas.0207.boernefattigdom_antal=20',
        'udpeg whatif 2025.csv --method m.yaml --set criteria.doemte= --save without-doemte.yaml',
        'udpeg whatif 2025.csv --method m.yaml --method new.yaml --format html > methods.html',
      ],
    },
    verify: {
      about:
        'Holds a record against itself and against what its inputs give.\nExit 1 where it is not confirmed.',
      inputs: 'the folder of the files that it was made from, under whatever names',
      internal: 'of a public record: the internal one that it should be made from',
    },
    diff: {
      about:
        'Compares two records: what changed, and exactly why.\n' +
        'Which areas came in or went out, what flipped, and whether by the value of the area, what it is compared ' +
        'with, or the rule. The records are enough; their data need not be at hand.',
      old: 'report.json of the earlier round',
      new: 'report.json of the later round',
      redrawn: 'CSV or XLSX of areas redrawn: old_id, new_id, share of the old residents',
      near: 'near the line: so near a limit, in per cent of it',
      only: 'these sections alone, separated by commas',
      exitCode: 'exit 1 where anything but wording and the version of udpeg differs',
      anyway: 'compares also where methods, cities or areas differ, and says so',
      examples: [
        'udpeg diff 2024/report.json 2025/report.json',
        'udpeg diff old.json new.json --only came-in,went-out --exit-code',
        'udpeg diff old.json new.json --redrawn redrawn.csv --format html > diff.html',
      ],
    },
    stability: {
      about:
        'Shows how firmly the answer stands: under other choices, chance in the figures, and figures that are missing.\n' +
        'Each criterion is left out in turn, all alternatives of the method are tried with each other, and counts are drawn ' +
        'again out of their denominators. For each area: how often it is designated, and what moves it; for the city: which ' +
        'assumption matters most. The same seed gives the same answer on any machine.',
      runs: 'runs of all of it together; a tenth as many of chance alone',
      seed: 'the seed that all is drawn by',
      out: 'folder that the file is written to; left out: stdout',
      examples: [
        'udpeg stability 2025.csv --method koebenhavn-2025',
        'udpeg stability 2025.csv --method method.yaml --runs 50000 --format csv > stability.csv',
        'udpeg screen 2025.csv --method method.yaml --stability --out out     in the record and the report',
      ],
    },
    monitor: {
      about:
        'Follows the designated areas against the rest of the city through the years.\n' +
        'Answers the questions of the policy: how much less disadvantaged are the areas, is the lag halved, are fewer ' +
        'designated? What is counted in another way than in the base year is not compared with it.',
      records: 'report.json of each year, as udpeg screen wrote it, in any order',
      base: 'the year to measure from; left out: the first',
      hold: "own: each year's own areas; fixed: those of the base year; both: both",
      anyway: 'takes years also where cities, areas or methods differ, and says so',
      examples: [
        'udpeg monitor 2022/report.json 2023/report.json 2024/report.json',
        'udpeg monitor */report.json --base 2023 --hold fixed --format html > monitor.html',
      ],
    },
    statelists: {
      about:
        "The state's lists of boligområder: law, checks, history, who is near.\n" +
        "These are the state's criteria. The municipality's own screening uses none of them.",
      commands: {
        law: {
          about: 'Shows the criteria of the lists as the law had them on a date.',
          on: 'a day, 2021-12-01, or a year of the lists, 2021; left out: every period',
        },
        check: {
          about: "Tests boligområder on the law's criteria and compares with the published lists.",
          year: 'the year of the lists',
          stateLists: 'the published lists, to compare with',
          municipality: 'whose boligområder are tested; left out: all in the file',
        },
        history: {
          about: 'Shows who came onto the lists, who left, and who moved between them; the five-year rule.',
          lists: "CSV or XLSX of the state's lists",
          municipality: 'whose boligområder are shown; left out: all',
          totals: 'published number of boligområder per list and year, to count against',
        },
        watch: {
          about: 'Ranks boligområder by how near they are to each list.',
          year: 'the year to look from; left out: the latest in the files',
          stateLists: 'the published lists: marks who is on them, and fills in years without figures',
          municipality: 'whose boligområder are shown; left out: all in the files',
          within: 'at risk: so near a limit, in per cent of it',
          horizon: 'at risk: extrapolated across a limit by this year',
        },
      },
    },
    method: {
      about: 'Shows the built-in methods, and checks your own.',
      commands: {
        list: { about: 'Shows id and title of the built-in methods.' },
        show: { about: 'Prints a method file: a built-in one to start your own from.' },
        check: { about: 'Checks a method file without any statistics.' },
      },
    },
    schema: {
      about: 'Prints the JSON Schema of the record (report) or of the method file (method).',
      which: 'which of them',
    },
    help: { about: 'Shows the help of a command.', command: 'the command, such as statelists law' },
  },
};

export const helpTexts: Record<Language, HelpTexts> = { da, en };

/** commander's own words. */
export const helpWords: Record<Language, Record<string, string>> = {
  da: {
    'Usage:': 'Brug:',
    'Arguments:': 'Argumenter:',
    'Options:': 'Tilvalg:',
    'Global Options:': 'Tilvalg til alle kommandoer:',
    'Commands:': 'Kommandoer:',
    examples: 'Eksempler:',
    default: 'udeladt',
  },
  en: {
    'Global Options:': 'Options of every command:',
    examples: 'Examples:',
    default: 'left out',
  },
};
