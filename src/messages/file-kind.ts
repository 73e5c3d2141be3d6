import type { Language } from '../text/words.ts';
import { bilingual, type ParametersOf, said } from './sentences.ts';

/** What a file is given as. */
export type Door = 'table' | 'method' | 'project' | 'outlines' | 'record';

/** What a file may be instead. */
export type FileKind = Packed | ForGis | ForTables | ForData | ForText | OfUdpeg | OfMaps | 'git-lfs';
type Packed = 'gzip' | 'bzip2' | 'xz' | '7z' | 'zstd' | 'rar' | 'tar' | 'zip';
type ForGis = 'geopackage' | 'shapefile' | 'dbf' | 'flatgeobuf' | 'kml' | 'gml' | 'esri-json';
type OfMaps = 'geojson' | 'topojson' | 'geojson-lines';
type ForTables =
  | ('px' | 'json-stat' | 'json' | 'json-lines' | 'xml' | 'sqlite' | 'access' | 'parquet' | 'arrow')
  | ('statistics-program' | 'spreadsheet-xml' | 'html-table')
  | ('markdown' | 'pipe-table' | 'fixed-width');
type ForData = 'office' | 'pdf' | 'image' | 'rtf' | 'html' | 'e-mail';
type ForText = 'utf-32' | 'utf-16' | 'cut-short' | 'empty' | 'git-conflict';
type OfUdpeg = 'record' | 'method';

const names: { [L in Language]: Record<FileKind, string> } = {
  da: {
    gzip: 'pakket med gzip',
    bzip2: 'pakket med bzip2',
    xz: 'pakket med xz',
    '7z': 'et 7z-arkiv',
    zstd: 'pakket med zstd',
    rar: 'et RAR-arkiv',
    tar: 'et tar-arkiv',
    zip: 'et zip-arkiv eller et regneark',
    geopackage: 'en GeoPackage',
    shapefile: 'en shapefil (.shp)',
    dbf: 'tabellen til en shapefil (.dbf)',
    flatgeobuf: 'FlatGeobuf',
    kml: 'KML',
    gml: 'GML',
    'esri-json': "ArcGIS' egen JSON",
    geojson: 'GeoJSON',
    topojson: 'TopoJSON',
    'geojson-lines': 'GeoJSON linje for linje (GeoJSONSeq, NDJSON)',
    px: 'en PX-fil (PC-Axis)',
    'json-stat': 'JSON-stat',
    json: 'JSON',
    'json-lines': 'JSON linje for linje (NDJSON)',
    xml: 'XML',
    sqlite: 'en SQLite-database',
    access: 'en Access-database',
    parquet: 'Parquet',
    arrow: 'Arrow (Feather)',
    'statistics-program': 'en datafil fra SAS, SPSS, Stata eller R',
    'spreadsheet-xml': 'et regneark i XML fra Excel 2003',
    office: 'en fil fra et ældre Office-program',
    pdf: 'en PDF',
    image: 'et billede',
    rtf: 'et tekstdokument (RTF)',
    html: 'en webside',
    'html-table': 'en webside med en tabel, som nogle systemer kalder .xls',
    markdown: 'en tabel i Markdown',
    'pipe-table': 'en tabel med lodrette streger (|) mellem felterne',
    'fixed-width': 'en tabel i faste bredder, med blanke mellem felterne',
    'git-conflict': 'i konflikt: git har ladet to udgaver stå mellem mærkerne <<<<<<< og >>>>>>>',
    'e-mail': 'en e-mail',
    'utf-32': 'tekst i UTF-32',
    'utf-16': 'tekst i UTF-16 uden byte order mark',
    'cut-short': 'ikke hentet helt: den slutter midt i et bogstav',
    empty: 'tom',
    record: 'en optegnelse (report.json) fra udpeg',
    method: 'en metode eller projektfil til udpeg',
    'git-lfs': 'kun en henvisning fra Git LFS, ikke selve filen',
  },
  en: {
    gzip: 'packed with gzip',
    bzip2: 'packed with bzip2',
    xz: 'packed with xz',
    '7z': 'a 7z archive',
    zstd: 'packed with zstd',
    rar: 'a RAR archive',
    tar: 'a tar archive',
    zip: 'a zip archive or a spreadsheet',
    geopackage: 'a GeoPackage',
    shapefile: 'a shapefile (.shp)',
    dbf: 'the table of a shapefile (.dbf)',
    flatgeobuf: 'FlatGeobuf',
    kml: 'KML',
    gml: 'GML',
    'esri-json': "ArcGIS's own JSON",
    geojson: 'GeoJSON',
    topojson: 'TopoJSON',
    'geojson-lines': 'GeoJSON line by line (GeoJSONSeq, NDJSON)',
    px: 'a PX file (PC-Axis)',
    'json-stat': 'JSON-stat',
    json: 'JSON',
    'json-lines': 'JSON line by line (NDJSON)',
    xml: 'XML',
    sqlite: 'an SQLite database',
    access: 'an Access database',
    parquet: 'Parquet',
    arrow: 'Arrow (Feather)',
    'statistics-program': 'a data file of SAS, SPSS, Stata or R',
    'spreadsheet-xml': 'a spreadsheet in the XML of Excel 2003',
    office: 'a file of an old Office program',
    pdf: 'a PDF',
    image: 'an image',
    rtf: 'a text document (RTF)',
    html: 'a web page',
    'html-table': 'a web page with a table, which some systems call .xls',
    markdown: 'a table in Markdown',
    'pipe-table': 'a table with upright lines (|) between its fields',
    'fixed-width': 'a table of fixed widths, with blanks between its fields',
    'git-conflict': 'in conflict: git has left two versions between the marks <<<<<<< and >>>>>>>',
    'e-mail': 'an e-mail',
    'utf-32': 'text in UTF-32',
    'utf-16': 'text in UTF-16 without a byte order mark',
    'cut-short': 'not fetched whole: it ends inside a letter',
    empty: 'empty',
    record: 'a record (report.json) of udpeg',
    method: 'a method or project file of udpeg',
    'git-lfs': 'only a pointer of Git LFS, not the file itself',
  },
};

const expected: { [L in Language]: Record<Door, string> } = {
  da: {
    table: 'en tabel (CSV eller XLSX)',
    method: 'en metode (YAML)',
    project: 'en projektfil (YAML)',
    outlines: 'GeoJSON eller TopoJSON',
    record: 'en report.json, som udpeg screen har skrevet',
  },
  en: {
    table: 'a table (CSV or XLSX)',
    method: 'a method (YAML)',
    project: 'a project file (YAML)',
    outlines: 'GeoJSON or TopoJSON',
    record: 'a report.json written by udpeg screen',
  },
};

const packed: readonly FileKind[] = ['gzip', 'bzip2', 'xz', '7z', 'zstd', 'rar', 'tar'];
const gis: readonly FileKind[] = ['geopackage', 'shapefile', 'dbf', 'flatgeobuf', 'kml', 'gml', 'esri-json'];
const maps: readonly FileKind[] = ['geojson', 'topojson', 'geojson-lines'];
const drawn: readonly FileKind[] = ['markdown', 'pipe-table', 'fixed-width'];
const recoded: readonly FileKind[] = ['utf-32', 'utf-16'];

/** What the mend is called, in the words of `mends`; undefined where what was expected says it. */
function mendOf(kind: FileKind, door: Door): keyof typeof mends.da | undefined {
  if (kind === 'empty') return undefined;
  if (kind === 'git-lfs') return 'lfs';
  if (packed.includes(kind)) return 'unpack';
  if (recoded.includes(kind)) return 'recode';
  if (kind === 'cut-short') return 'again';
  if (kind === 'git-conflict') return 'resolve';
  if (kind === 'html') return 'fetch';
  if (door === 'record' || kind === 'method') return 'other';
  if (door === 'outlines') {
    if (kind === 'geojson-lines') return 'collect';
    // a shapefile is mostly sent as a zip
    return gis.includes(kind) || kind === 'zip' || kind === 'xml' || kind === 'sqlite' ? 'gis' : 'other';
  }
  if (door !== 'table' || kind === 'record') return 'other';
  if (maps.includes(kind)) return 'map';
  if (drawn.includes(kind)) return 'delimit';
  return 'table';
}

const mends = {
  da: {
    lfs: 'Hent filen med git lfs pull; i GitHub Actions med lfs: true til actions/checkout',
    unpack: 'Pak den ud, og giv filen i den',
    recode: 'Gem den som UTF-8',
    again: 'Hent den igen',
    resolve: 'Vælg den udgave, der gælder, og slet den anden og mærkerne',
    delimit: 'Skriv den med semikolon, komma eller tabulator mellem felterne, eller gem den som XLSX',
    fetch: 'Hent selve filen i stedet for siden, der viser den',
    collect: 'Saml linjerne i én FeatureCollection, fx med ogr2ogr -f GeoJSON',
    gis: 'Gem laget som GeoJSON i et GIS-program',
    map: 'Omrids gives med --geometry; giv tallene som CSV eller XLSX',
    table: 'Gem eller hent tabellen som CSV eller XLSX',
    other: 'Giv en anden fil',
  },
  en: {
    lfs: 'Fetch the file with git lfs pull; in GitHub Actions with lfs: true to actions/checkout',
    unpack: 'Unpack it and give the file in it',
    recode: 'Save it as UTF-8',
    again: 'Fetch it again',
    resolve: 'Choose the version that holds, and delete the other and the marks',
    delimit: 'Write it with a semicolon, comma or tab between the fields, or save it as XLSX',
    fetch: 'Fetch the file itself, not the page that shows it',
    collect: 'Put the lines in one FeatureCollection, such as with ogr2ogr -f GeoJSON',
    gis: 'Save the layer as GeoJSON in a GIS program',
    map: 'Outlines are given with --geometry; give the figures as CSV or XLSX',
    table: 'Save or fetch the table as CSV or XLSX',
    other: 'Give another file',
  },
};

/** What an empty table lacks. */
const lacks = { da: 'en overskriftslinje og mindst én række', en: 'a header line and at least one row' };
/** Mends of a file that may well be what was expected, only not as it is. */
const ofTheFile: readonly unknown[] = ['lfs', 'unpack', 'recode', 'again', 'resolve'];

/** What was expected, in front of a word for that, and the mend. */
function led(awaited: string, { kind, door }: { kind: FileKind; door: Door }, language: Language): string {
  const mend = mendOf(kind, door);
  const lacking = kind === 'empty' && door === 'table' ? lacks : undefined;
  const what = ofTheFile.includes(mend)
    ? ''
    : `; ${awaited} ${lacking?.[language] ?? expected[language][door]}`;
  return mend === undefined ? `${what}.` : `${what}. ${mends[language][mend]}.`;
}

export const fileKindMessages = bilingual({
  'file-is': said<{ kind: FileKind; door: Door }>(
    (p) => `filen er ${names.da[p.kind]}${led('ventede', p, 'da')}`,
    (p) => `the file is ${names.en[p.kind]}${led('expected', p, 'en')}`,
  ),
});
export type FileKindMessages = ParametersOf<typeof fileKindMessages>;
