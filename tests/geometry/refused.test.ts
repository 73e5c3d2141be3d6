import { describe, expect, it } from 'vitest';
import type { LayerRequest } from '../../src/geometry/layer.ts';
import { at, collection, errors, feature, layer, rectangle, utm32 } from './files.ts';

const square = rectangle(0, 0, 100, 100);
const good = feature('god', [rectangle(500, 0, 600, 100)]);
const inDegrees = [
  [10.599, 55.933],
  [10.6, 55.933],
  [10.6, 55.934],
  [10.599, 55.933],
];
const known =
  'EPSG:4326, CRS84, EPSG:4258, EPSG:25832, EPSG:25833, EPSG:32632, EPSG:32633, EPSG:3857, EPSG:4647, EPSG:5650, EPSG:3035, EPSG:3006, EPSG:3067, EPSG:2154, EPSG:27700, EPSG:28992, EPSG:25828-25838, EPSG:32601-32660, EPSG:32701-32760.';
const noCrs = (...features: object[]) => ({ type: 'FeatureCollection', features });

describe('a file that is no outlines is refused:', () => {
  const files: [string, unknown, string, string, (Partial<LayerRequest> & { name?: string })?][] = [
    [
      'an empty one',
      '',
      'filen er tom; ventede GeoJSON eller TopoJSON.',
      'the file is empty; expected GeoJSON or TopoJSON.',
    ],
    [
      'a web page',
      '<!DOCTYPE html><html><body>Log ind</body></html>',
      'filen er en webside; ventede GeoJSON eller TopoJSON. Hent selve filen i stedet for siden, der viser den.',
      'the file is a web page; expected GeoJSON or TopoJSON. Fetch the file itself, not the page that shows it.',
    ],
    [
      'a zip, such as a zipped shapefile',
      Buffer.from('PK\x03\x04 and so on'),
      'filen er et zip-arkiv eller et regneark; ventede GeoJSON eller TopoJSON. Gem laget som GeoJSON i et GIS-program.',
      'the file is a zip archive or a spreadsheet; expected GeoJSON or TopoJSON. Save the layer as GeoJSON in a GIS program.',
    ],
    [
      'a shapefile, which starts with the number 9994',
      Buffer.from([0, 0, 0x27, 0x0a, 0, 0, 0, 0]),
      'filen er en shapefil (.shp); ventede GeoJSON eller TopoJSON. Gem laget som GeoJSON i et GIS-program.',
      'the file is a shapefile (.shp); expected GeoJSON or TopoJSON. Save the layer as GeoJSON in a GIS program.',
    ],
    [
      'bytes that are no text',
      Buffer.from([1, 0, 2, 3]),
      'filen er ikke tekst. Er den en shapefil (.shp, .zip) eller GeoPackage (.gpkg), så gem laget som GeoJSON i et GIS-program.',
      'the file is not text. If it is a shapefile (.shp, .zip) or GeoPackage (.gpkg), save the layer as GeoJSON in a GIS program.',
    ],
    [
      'GML',
      '<?xml version="1.0"?><gml:FeatureCollection/>',
      'filen er GML; ventede GeoJSON eller TopoJSON. Gem laget som GeoJSON i et GIS-program.',
      'the file is GML; expected GeoJSON or TopoJSON. Save the layer as GeoJSON in a GIS program.',
    ],
    [
      'JSON of another type',
      '{"type": "Polygon", "coordinates": []}',
      'filen er JSON af typen “Polygon”; ventede en FeatureCollection eller Feature (GeoJSON) eller en Topology (TopoJSON).',
      'the file is JSON of type “Polygon”; expected a FeatureCollection or Feature (GeoJSON) or a Topology (TopoJSON).',
    ],
    [
      'JSON without a type',
      '[1, 2]',
      'filen er JSON uden type; ventede en FeatureCollection eller Feature (GeoJSON) eller en Topology (TopoJSON).',
      'the file is JSON without a type; expected a FeatureCollection or Feature (GeoJSON) or a Topology (TopoJSON).',
    ],
    [
      'a collection of nothing',
      collection([]),
      'filen har ingen objekter. Gem laget igen med dets omrids.',
      'the file has no features. Save the layer again with its outlines.',
    ],
    [
      'TopoJSON of several objects, none of them named',
      { type: 'Topology', arcs: [], objects: { roder: {}, kvarterer: {} } },
      'filen har 2 lag (roder, kvarterer). Nævn det ene efter #, for eksempel --geometry areas.geojson#roder/.',
      'the file has 2 objects (roder, kvarterer). Name one after #, such as --geometry areas.geojson#roder/.',
    ],
    [
      'TopoJSON without the arcs that it points to',
      {
        type: 'Topology',
        arcs: [],
        objects: {
          roder: {
            type: 'GeometryCollection',
            geometries: [{ type: 'Polygon', arcs: [[0]], properties: {} }],
          },
        },
      },
      'filens TopoJSON hænger ikke sammen: et objekt peger på linjer, der ikke er der. Gem den igen.',
      'the TopoJSON does not hold together: an object points to arcs that are not there. Save it again.',
    ],
    [
      'a layer of points, with what it is',
      collection([
        feature('a', at(0, 0), 'Point'),
        feature('b', at(1, 0), 'Point'),
        feature('c', square, 'LineString'),
      ]),
      'laget er ikke tegnet som flader: det har 2 objekter af typen Point og 1 objekt af typen LineString; ventede Polygon eller MultiPolygon. Vælg det lag, der har omridsene.',
      'the layer is not drawn as areas: it has 2 features of type Point and 1 feature of type LineString; expected Polygon or MultiPolygon. Choose the layer that has the outlines.',
    ],
    [
      'one in a system that is not known',
      collection([good], { type: 'name', properties: { name: 'EPSG:2263' } }),
      `filen er tegnet i koordinatsystemet “EPSG:2263”, som ikke kendes her. Gem laget i et af: ${known}`,
      `the file is drawn in the coordinate system “EPSG:2263”, which is not known here. Save the layer in one of: ${known}`,
    ],
    [
      'one that says that its system is unknown',
      collection([good], null),
      `filens crs nævner ikke sit koordinatsystem. Angiv det med --crs: ${known}`,
      `the crs of the file does not name its coordinate system. Say it with --crs: ${known}`,
    ],
    [
      'one in another system than the one asked for',
      collection([good]),
      'filen siger selv, at den er tegnet i urn:ogc:def:crs:EPSG::25832, men --crs er EPSG:4326. Udelad --crs, eller ret filens crs.',
      'the file itself says that it is drawn in urn:ogc:def:crs:EPSG::25832, but --crs is EPSG:4326. Leave --crs out, or mend crs in the file.',
      { crs: 'EPSG:4326' },
    ],
    [
      'one without the property of the ids, with the nearest one',
      collection([{ ...good, properties: { omraadeid: '1', navn: 'A' } }]),
      'ingen objekter har egenskaben “omraade_id”. Mente du “omraadeid”? De har: omraadeid, navn. Nævn den rigtige som --geometry areas.geojson#egenskab.',
      'no feature has the property “omraade_id”. Did you mean “omraadeid”? They have: omraadeid, navn. Name the right one as --geometry areas.geojson#property.',
    ],
    [
      "one without ids of the features' own",
      collection([good]),
      'ingen objekter har egenskaben “id”. De har: omraade_id. Nævn den rigtige som --geometry areas.geojson#egenskab.',
      'no feature has the property “id”. They have: omraade_id. Name the right one as --geometry areas.geojson#property.',
      { property: 'id' },
    ],
  ];
  it.each(files)('%s', async (_, content, da, en, changes) => {
    const found = await errors(layer(content, changes));
    expect(found).toEqual({ da: [`areas.geojson: ${da}`], en: [`areas.geojson: ${en}`] });
  });

  it('a system asked for that is not known', async () => {
    expect(await errors(layer(collection([good]), { crs: 'UTM32' }))).toEqual({
      da: [`--crs “UTM32” er ikke et koordinatsystem, der kendes her. Kendte: ${known}`],
      en: [`--crs “UTM32” is not a coordinate system known here. Known: ${known}`],
    });
  });

  it('JSON that breaks off, and JSON that is wrong somewhere, with the line', async () => {
    expect(await errors(layer('{\n"type": "FeatureCollection",\n"features": [\n'))).toEqual({
      da: ['areas.geojson, linje 3: filen slutter midt i sin JSON. Hent eller gem den igen.'],
      en: ['areas.geojson, line 3: the file ends in the middle of its JSON. Fetch or save it again.'],
    });
    expect(await errors(layer('{\n"type": "FeatureCollection"; "features": []\n}'))).toEqual({
      da: [
        'areas.geojson, linje 2: filen er ikke gyldig JSON; ventede GeoJSON eller TopoJSON. Gem den igen.',
      ],
      en: ['areas.geojson, line 2: the file is not valid JSON; expected GeoJSON or TopoJSON. Save it again.'],
    });
  });

  it.each(['NaN', '-Infinity', 'nan', 'None', '007', '.5', '+1', '0x1F', '12.'])(
    'JSON with %s where a number should stand, with its place',
    async (word) => {
      const text = `{"type": "FeatureCollection", "features": [\n{"geometry": [1e3, -0.5],\n"at": [12.5, ${word}], "name": "NaN, None, \\" NaN"}]}`;
      // line 3 has 13 letters before it, and what stands round it is shown up to 20 letters to each side
      const near = `"at": [12.5, ${`${word}], "name": "NaN, None`.slice(0, 20).trimEnd()}`;
      expect(await errors(layer(text))).toEqual({
        da: [
          `areas.geojson, linje 3, kolonne 14: filen er ikke gyldig JSON: ${word} er hverken et tal eller en anden værdi dér (${near}). Ret den, eller gem laget igen.`,
        ],
        en: [
          `areas.geojson, line 3, column 14: the file is not valid JSON: ${word} is neither a number nor another value there (${near}). Mend it, or save the layer again.`,
        ],
      });
    },
  );

  it('a file that is not there', async () => {
    expect((await errors(layer('', { path: '/there/is/none.geojson#navn' }))).en).toEqual([
      'the file /there/is/none.geojson does not exist. Mend the path.',
    ]);
  });
});

describe('a feature is refused', () => {
  const features: [string, object, string, string][] = [
    [
      'with an id of more digits than JSON keeps',
      feature(2 ** 53, [square]),
      "objekt 2 har et tal med så mange cifre i egenskaben “omraade_id”, at de sidste går tabt, når JSON læses. Skriv id'et som tekst, i anførselstegn.",
      'feature 2 has a number of so many digits in the property “omraade_id” that the last ones are lost when JSON is read. Write the id as text, in quotes.',
    ],
    [
      'that collects a point beside its polygon',
      {
        type: 'Feature',
        properties: { omraade_id: 'a' },
        geometry: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', coordinates: [square] },
            { type: 'Point', coordinates: at(0, 0) },
          ],
        },
      },
      'objekt 2 (“a”) er en GeometryCollection med en del af typen Point; ventede kun Polygon og MultiPolygon. Tag delen ud.',
      'feature 2 (“a”) is a GeometryCollection with a part of type Point; expected only Polygon and MultiPolygon. Take the part out.',
    ],
    [
      'without an id',
      feature('  ', [square]),
      'objekt 2 har intet i egenskaben “omraade_id”. Udfyld den, eller slet objektet.',
      'feature 2 has nothing in the property “omraade_id”. Fill it in or delete the feature.',
    ],
    [
      'with an id that is neither text nor a whole number',
      feature(1.5, [square]),
      "objekt 2 har 1.5 i egenskaben “omraade_id”; ventede tekst eller et helt tal. Skriv id'et som tekst.",
      'feature 2 has 1.5 in the property “omraade_id”; expected text or a whole number. Write the id as text.',
    ],
    [
      'without geometry',
      { type: 'Feature', properties: { omraade_id: 'a' }, geometry: null },
      'objekt 2 (“a”) har intet omrids. Tegn det, eller slet objektet.',
      'feature 2 (“a”) has no outline. Draw it or delete the feature.',
    ],
    [
      'with an empty geometry',
      feature('a', []),
      'objekt 2 (“a”) har et tomt omrids uden koordinater. Tegn det, eller slet objektet.',
      'feature 2 (“a”) has an empty outline without coordinates. Draw it or delete the feature.',
    ],
    [
      'that is a point',
      feature('a', at(0, 0), 'Point'),
      'objekt 2 (“a”) er af typen Point; ventede Polygon eller MultiPolygon. Slet det, eller tegn dets omrids.',
      'feature 2 (“a”) is of type Point; expected Polygon or MultiPolygon. Delete it, or draw its outline.',
    ],
    [
      'that is a line',
      feature('a', square, 'LineString'),
      'objekt 2 (“a”) er af typen LineString; ventede Polygon eller MultiPolygon. Slet det, eller tegn dets omrids.',
      'feature 2 (“a”) is of type LineString; expected Polygon or MultiPolygon. Delete it, or draw its outline.',
    ],
    [
      'with a coordinate that is none',
      feature('a', [[at(0, 0), [600100, null], at(100, 100), at(0, 0)]]),
      'objekt 2 (“a”) har [600100,null], hvor en koordinat som [12.5, 55.7] skulle stå. Ret den.',
      'feature 2 (“a”) has [600100,null] where a coordinate such as [12.5, 55.7] should stand. Mend it.',
    ],
    [
      'with a ring of too few points',
      feature('a', [[at(0, 0), at(100, 0), at(0, 0)]]),
      'objekt 2 (“a”) har en ring med 3 koordinater; det kræver mindst 4, hvor den sidste er den første igen. Ret eller slet ringen.',
      'feature 2 (“a”) has a ring of 3 coordinates; it takes at least 4, the last being the first again. Mend or delete the ring.',
    ],
    [
      'with a ring that does not end where it starts',
      feature('a', [square.slice(0, 4)]),
      'objekt 2 (“a”) har en ring, der ikke slutter, hvor den begynder: fra [600000, 6200100] er der 100 m til [600000, 6200000]. Mangler der ikke andet, så gentag den første koordinat til sidst.',
      'feature 2 (“a”) has a ring that does not end where it starts: from [600000, 6200100] it is 100 m to [600000, 6200000]. If nothing else is missing, repeat the first coordinate at the end.',
    ],
    [
      'that is a figure of eight, with the place of the crossing',
      feature('a', [[at(0, 0), at(100, 100), at(100, 0), at(0, 100), at(0, 0)]]),
      'objekt 2 (“a”) har en ring, der krydser sig selv ved [600050, 6200050], så det er uvist, om 2.500 m² er inden for. Ret den dér.',
      'feature 2 (“a”) has a ring that crosses itself at [600050, 6200050], so that it is unclear whether 2,500 m² lie inside. Mend it there.',
    ],
    [
      'that is a figure of eight through a point of its own',
      feature('a', [[at(0, 0), at(50, 50), at(100, 100), at(100, 0), at(50, 50), at(0, 100), at(0, 0)]]),
      'objekt 2 (“a”) har en ring, der krydser sig selv ved [600050, 6200050], så det er uvist, om 2.500 m² er inden for. Ret den dér.',
      'feature 2 (“a”) has a ring that crosses itself at [600050, 6200050], so that it is unclear whether 2,500 m² lie inside. Mend it there.',
    ],
    [
      'that goes round twice',
      feature('a', [[...square.slice(0, 4), at(10, 10), at(90, 10), at(90, 90), at(10, 90), at(0, 0)]]),
      'objekt 2 (“a”) har en ring, der krydser sig selv ved [600005.556, 6200050], så det er uvist, om 6.578 m² er inden for. Ret den dér.',
      'feature 2 (“a”) has a ring that crosses itself at [600005.556, 6200050], so that it is unclear whether 6,578 m² lie inside. Mend it there.',
    ],
    [
      'without area',
      feature('a', [[at(0, 0), at(50, 50), at(100, 100), at(0, 0)]]),
      'objekt 2 (“a”) har en ring uden areal ved [600100, 6200100]. Ret eller slet ringen.',
      'feature 2 (“a”) has a ring without area at [600100, 6200100]. Mend or delete the ring.',
    ],
    [
      'that is one point over and over',
      feature('a', [[at(0, 0), at(0, 0), at(0, 0), at(0, 0)]]),
      'objekt 2 (“a”) har en ring uden areal ved [600000, 6200000]. Ret eller slet ringen.',
      'feature 2 (“a”) has a ring without area at [600000, 6200000]. Mend or delete the ring.',
    ],
    [
      'with a hole as large as itself',
      feature('a', [square, square]),
      'objekt 2 (“a”) har en ring uden areal ved [600000, 6200000]. Ret eller slet ringen.',
      'feature 2 (“a”) has a ring without area at [600000, 6200000]. Mend or delete the ring.',
    ],
    [
      'with a hole outside of its outer ring',
      feature('a', [square, rectangle(90, 40, 110, 60)]),
      'objekt 2 (“a”) har et hul ved [600090, 6200060], der ikke ligger inden for sin yderste ring. Ret det; er det en del for sig, så gør objektet til en MultiPolygon.',
      'feature 2 (“a”) has a hole at [600090, 6200060] that does not lie inside its outer ring. Mend it; if it is a part of its own, make the feature a MultiPolygon.',
    ],
    [
      'with two holes on top of each other',
      feature('a', [square, rectangle(10, 10, 50, 50), rectangle(40, 40, 60, 60)]),
      'objekt 2 (“a”) har to huller oven i hinanden ved [600040, 6200060]. Saml dem til ét.',
      'feature 2 (“a”) has two holes on top of each other at [600040, 6200060]. Make them one.',
    ],
  ];
  it.each(features)('%s', async (_, bad, da, en) => {
    expect(await errors(layer(collection([good, bad])))).toEqual({
      da: [`areas.geojson: ${da}`],
      en: [`areas.geojson: ${en}`],
    });
  });

  it('with a number that is too large to be one', async () => {
    const text = JSON.stringify(collection([feature('a', [square])])).replace('600000', '1e999');
    expect((await errors(layer(text))).en[0]).toContain('(“a”) has [null,6200000] where a coordinate');
  });

  it('together with all others of the file, a line for each kind of fault, with the others that have it', async () => {
    const bad = features.map(([, one]) => one);
    const found = await errors(layer(collection([good, ...bad])));
    expect(new Set(found.en.map((text) => text.replace(/.*?\) /, '').slice(0, 24))).size).toBe(
      found.en.length,
    );
    const lines = features.filter(([, , , en]) => en.includes('is of type'));
    expect(lines).toHaveLength(2);
    // the point is the seventh of the bad ones and so feature 8, the line is feature 9
    expect(found.en).toContain(
      'areas.geojson: feature 8 (“a”) is of type Point; expected Polygon or MultiPolygon. Delete it, or draw its outline. The same goes for feature 9 (“a”).',
    );
    expect(found.da).toContain(
      'areas.geojson: objekt 8 (“a”) er af typen Point; ventede Polygon eller MultiPolygon. Slet det, eller tegn dets omrids. Det samme gælder objekt 9 (“a”).',
    );
  });

  it('with the others of its fault, of many only the first', async () => {
    const bad = Array.from({ length: 40 }, (_, k) => feature(`${k}`, []));
    expect((await errors(layer(collection([good, ...bad])))).en).toEqual([
      'areas.geojson: feature 2 (“0”) has an empty outline without coordinates. Draw it or delete the feature. The same goes for feature 3 (“1”), feature 4 (“2”), feature 5 (“3”), feature 6 (“4”), feature 7 (“5”) (+34).',
    ]);
  });
});

describe('coordinates in the wrong place are refused, and told apart:', () => {
  const swap = (ring: number[][]) => ring.map(([x, y]) => [y, x]);
  const triangle = (x: number, y: number) => [
    [x, y],
    [x + 0.1, y],
    [x + 0.1, y + 0.1],
    [x, y],
  ];
  const cases: [string, object, string, string][] = [
    [
      'latitude before longitude',
      noCrs(feature('a', [inDegrees]), feature('b', [swap(inDegrees)])),
      'koordinaterne er byttet om: 1 af 2 objekter, først objekt 2 (“b”) ved [55.933, 10.599]. I EPSG:4326 skrives først østlig, så nordlig: [10.599, 55.933]. Byt dem om i filen.',
      'the coordinates are swapped: 1 of 2 features, first feature 2 (“b”) at [55.933, 10.599]. In EPSG:4326 east comes first, then north: [10.599, 55.933]. Swap them in the file.',
    ],
    [
      'northing before easting',
      collection([feature('a', [swap(square)])]),
      'koordinaterne er byttet om: 1 af 1 objekter, først objekt 1 (“a”) ved [6200000, 600000]. I EPSG:25832 skrives først østlig, så nordlig: [600000, 6200000]. Byt dem om i filen.',
      'the coordinates are swapped: 1 of 1 features, first feature 1 (“a”) at [6200000, 600000]. In EPSG:25832 east comes first, then north: [600000, 6200000]. Swap them in the file.',
    ],
    [
      'metres where nothing says so',
      noCrs(feature('a', [square])),
      'koordinaterne passer ikke til EPSG:4326: 1 af 1 objekter, først objekt 1 (“a”) ved [600000, 6200000]. De kunne være i EPSG:25832 eller EPSG:25833 eller EPSG:3857. Angiv filens koordinatsystem med --crs.',
      'the coordinates do not fit EPSG:4326: 1 of 1 features, first feature 1 (“a”) at [600000, 6200000]. They could be in EPSG:25832 or EPSG:25833 or EPSG:3857. Say the coordinate system of the file with --crs.',
    ],
    [
      'degrees that are declared as metres',
      collection([feature('a', [inDegrees])]),
      'koordinaterne passer ikke til EPSG:25832: 1 af 1 objekter, først objekt 1 (“a”) ved [10.599, 55.933]. De kunne være i EPSG:4326. Ret filens crs.',
      'the coordinates do not fit EPSG:25832: 1 of 1 features, first feature 1 (“a”) at [10.599, 55.933]. They could be in EPSG:4326. Mend crs in the file.',
    ],
    [
      'metres of web maps that are declared as UTM',
      collection([
        feature('a', [
          [
            [1_399_000, 7_494_000],
            [1_399_100, 7_494_000],
            [1_399_100, 7_494_100],
            [1_399_000, 7_494_000],
          ],
        ]),
      ]),
      'koordinaterne passer ikke til EPSG:25832: 1 af 1 objekter, først objekt 1 (“a”) ved [1399000, 7494000]. De kunne være i EPSG:3857. Ret filens crs.',
      'the coordinates do not fit EPSG:25832: 1 of 1 features, first feature 1 (“a”) at [1399000, 7494000]. They could be in EPSG:3857. Mend crs in the file.',
    ],
    [
      'northing before easting where nothing says that it is metres',
      noCrs(feature('a', [swap(square)])),
      'koordinaterne passer ikke til EPSG:4326: 1 af 1 objekter, først objekt 1 (“a”) ved [6200000, 600000]. De kunne være i EPSG:25832 eller EPSG:25833 eller EPSG:3857, byttet om. Angiv filens koordinatsystem med --crs, og byt dem om i filen.',
      'the coordinates do not fit EPSG:4326: 1 of 1 features, first feature 1 (“a”) at [6200000, 600000]. They could be in EPSG:25832 or EPSG:25833 or EPSG:3857, swapped. Say the coordinate system of the file with --crs, and swap them in the file.',
    ],
    [
      'eastings with the zone in front, in a file that does not say so',
      collection([feature('a', [square.map(([x, y]) => [32_000_000 + x, y])])]),
      'koordinaterne passer ikke til EPSG:25832: 1 af 1 objekter, først objekt 1 (“a”) ved [32600000, 6200000]. De kunne være i EPSG:4647 (med zonen foran). Ret filens crs.',
      'the coordinates do not fit EPSG:25832: 1 of 1 features, first feature 1 (“a”) at [32600000, 6200000]. They could be in EPSG:4647 (with the zone in front). Mend crs in the file.',
    ],
    [
      'longitude and latitude of New York changed round: nobody lives 74 degrees south',
      noCrs(feature('a', [swap(triangle(-74, 40.7))])),
      'koordinaterne er byttet om: 1 af 1 objekter, først objekt 1 (“a”) ved [40.7, -74]. I EPSG:4326 skrives først østlig, så nordlig: [-74, 40.7]. Byt dem om i filen.',
      'the coordinates are swapped: 1 of 1 features, first feature 1 (“a”) at [40.7, -74]. In EPSG:4326 east comes first, then north: [-74, 40.7]. Swap them in the file.',
    ],
    [
      'degrees that there are not, and no metres of Denmark either',
      noCrs(feature('a', [triangle(530_000, 180_000)])),
      'koordinaterne kan ikke være i EPSG:4326: 1 af 1 objekter, først objekt 1 (“a”) ved [530000, 180000]. Ret dem, eller angiv det koordinatsystem, som filen er tegnet i.',
      'the coordinates cannot be in EPSG:4326: 1 of 1 features, first feature 1 (“a”) at [530000, 180000]. Mend them, or say the coordinate system that the file is drawn in.',
    ],
    [
      'longitude and latitude of London changed round: that is open sea',
      noCrs(feature('a', [swap(triangle(-0.1, 51.5))])),
      'koordinaterne er byttet om: 1 af 1 objekter, først objekt 1 (“a”) ved [51.5, -0.1]. I EPSG:4326 skrives først østlig, så nordlig: [-0.1, 51.5]. Byt dem om i filen.',
      'the coordinates are swapped: 1 of 1 features, first feature 1 (“a”) at [51.5, -0.1]. In EPSG:4326 east comes first, then north: [-0.1, 51.5]. Swap them in the file.',
    ],
    [
      'longitude and latitude of 0, as of a place that was not found',
      noCrs(feature('a', [inDegrees]), feature('b', [inDegrees]), feature('c', [triangle(0, 0)])),
      'koordinaterne kan ikke være i EPSG:4326: 1 af 3 objekter, først objekt 3 (“c”) ved [0, 0]. Ret dem, eller angiv det koordinatsystem, som filen er tegnet i.',
      'the coordinates cannot be in EPSG:4326: 1 of 3 features, first feature 3 (“c”) at [0, 0]. Mend them, or say the coordinate system that the file is drawn in.',
    ],
    [
      'one feature in another part of the world than the others',
      noCrs(feature('a', [inDegrees]), feature('b', [inDegrees]), feature('c', [triangle(20, 5)])),
      'koordinaterne ligger mere end 3.000 km fra de andre omrids: 1 af 3 objekter, først objekt 3 (“c”) ved [20, 5]. Ret dem, eller slet objekterne.',
      'the coordinates lie more than 3,000 km from the other outlines: 1 of 3 features, first feature 3 (“c”) at [20, 5]. Mend them, or delete the features.',
    ],
    [
      'an outline over the date line that is not split there',
      noCrs(
        feature('a', [
          [
            [179.9, -16.5],
            [-179.9, -16.5],
            [-179.9, -16.6],
            [179.9, -16.5],
          ],
        ]),
      ),
      'objekt 1 (“a”) har en linje fra den ene side af datolinjen til den anden ved [179.9, -16.5]. Del omridset ved 180 grader, som GeoJSON kræver.',
      'feature 1 (“a”) has a line from one side of the date line to the other at [179.9, -16.5]. Split the outline at 180 degrees, as GeoJSON requires.',
    ],
  ];
  it.each(cases)('%s', async (_, content, da, en) => {
    expect(await errors(layer(content))).toEqual({
      da: [`areas.geojson: ${da}`],
      en: [`areas.geojson: ${en}`],
    });
  });

  it('three ways in one file are three errors', async () => {
    const features = [
      feature('a', [swap(inDegrees)]),
      feature('b', [square]),
      feature('c', [triangle(99_999, 1)]),
    ];
    const found = await errors(layer(noCrs(...features)));
    expect(found.en.map((text) => text.replace(/:? \d of.*/, ''))).toEqual([
      'areas.geojson: the coordinates are swapped',
      'areas.geojson: the coordinates do not fit EPSG:4326',
      'areas.geojson: the coordinates cannot be in EPSG:4326',
    ]);
  });

  it('and so are they where the file names the very system', async () => {
    const found = await errors(layer({ ...noCrs(feature('a', [swap(square)])), crs: utm32 }));
    expect(found.en[0]).toContain('the coordinates are swapped');
  });
});

it('TopoJSON whose ring is no list of arcs is refused', async () => {
  const geometries = [{ type: 'Polygon', properties: { omraade_id: 'god' }, arcs: [7] }];
  const objects = { areas: { type: 'GeometryCollection', geometries } };
  const { en } = await errors(layer({ type: 'Topology', crs: utm32, objects, arcs: [square] }));
  expect(en).toEqual([
    'areas.geojson: feature 1 (“god”) has an empty outline without coordinates. Draw it or delete the feature.',
  ]);
});

describe('what is nested', () => {
  const told =
    'areas.geojson: the file has lists or blocks that lie more than 200 deep in each other; no file of its kind has.';
  /** JSON, not a tree: JSON.stringify goes no deeper than the stack does, and JSON.parse does. */
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  const [start, end] = JSON.stringify(collection([feature('god', 'HERE')])).split('"HERE"');

  it('to any depth is refused, in a place of coordinates and as an id', async () => {
    expect((await errors(layer(`${start}[[${deep}]]${end}`))).en).toEqual([told]);
    const id = `${start}${JSON.stringify([square])}${end}`.replace('"god"', deep);
    expect((await errors(layer(id))).en).toEqual([told]);
  });

  it('is read where it is collections in collections: RFC 7946 advises against them and forbids none', async () => {
    const open = '{"type":"GeometryCollection","geometries":[';
    const polygon = JSON.stringify({ type: 'Polygon', coordinates: [square] });
    const nested = `${open.repeat(50)}${polygon}${']}'.repeat(50)}`;
    const text = JSON.stringify(collection([{ ...feature('god', []), geometry: 'HERE' }]));
    const { shapes } = await layer(text.replace('"HERE"', nested));
    expect(shapes.map(({ id }) => id)).toEqual(['god']);
  });
});
