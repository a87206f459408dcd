import { describe, expect, test } from "vitest";
import { encodingNote } from "../../src/capture/decode.ts";
import { tellEncoding } from "../../src/capture/encoding/legacy.ts";
import { capture } from "../../src/capture/index.ts";

/** Bytes of a text in a single-byte encoding, by what its decoder makes of each byte. */
function encoded(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const sign = new TextDecoder(encoding).decode(new Uint8Array([byte]));
    if (!table.has(sign)) table.set(sign, byte);
  }
  return Uint8Array.from([...text], (sign) => {
    const byte = table.get(sign);
    if (byte === undefined) throw new Error(`${encoding} has no ${sign}`);
    return byte;
  });
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

const texts: readonly (readonly [string, string])[] = [
  [
    "windows-1250",
    "A felkelők május 3-án elfoglalták Alsókövest, és a gyűrű bezárult a helyőrség körül. A folyó túlpartján őrök álltak.",
  ],
  [
    "iso-8859-2",
    "A felkelők május 3-án elfoglalták Alsókövest, és a gyűrű bezárult a helyőrség körül. A folyó túlpartján őrök álltak.",
  ],
  [
    "windows-1250",
    "Gwardia zajęła Górną Łąkę trzeciego maja, a następnego dnia wycofała się za rzekę, ponieważ żołnierze byli zmęczeni.",
  ],
  [
    "windows-1250",
    "Stráže dobyly Horní Lhotu třetího května a příští den ustoupily za řeku, protože neměly žádné střelivo.",
  ],
  [
    "windows-1252",
    "Die Wache nahm Oberwörth am dritten Mai ein und zog sich am nächsten Tag über den Fluß zurück, während die Brücke gesprengt wurde.",
  ],
  [
    "windows-1252",
    "La garde a pris le village de Pré-Haut le trois mai ; le lendemain elle s’est retirée derrière la rivière, où les blessés étaient soignés.",
  ],
  [
    "windows-1252",
    "La guardia tomó el pueblo el tres de mayo y al día siguiente se retiró detrás del río; según los vecinos, ningún niño resultó herido.",
  ],
  ["windows-1252", "The guard took the “upper” town – so the mayor’s office said – and held it for two days…"],
  ["windows-1251", "Третьего мая стража заняла верхний город, а на следующий день отошла за реку, сообщил староста."],
  ["koi8-u", "Третьего мая стража заняла верхний город, а на следующий день отошла за реку, сообщил староста."],
  [
    "windows-1251",
    "Третього травня варта зайняла верхнє місто, а наступного дня відійшла за річку, повідомив староста їхнього села.",
  ],
  ["windows-1256", "سيطر الحرس على البلدة العليا في الثالث من أيار ثم انسحب في اليوم التالي إلى ما وراء النهر."],
  [
    "windows-1253",
    "Η φρουρά κατέλαβε την πάνω πόλη στις τρεις Μαΐου και την επόμενη μέρα αποσύρθηκε πίσω από το ποτάμι.",
  ],
];

describe("an encoding that no file names is told from the letters", () => {
  test.each(texts)("%s: %s", (encoding, text) => {
    const bytes = encoded(text, encoding);
    expect(capture({ bytes, origin: "a.txt" }).text).toBe(text);
    expect(encodingNote(bytes)).toMatch(/^The file does not name its encoding; by its letters it is /);
  });

  test.each([true, false])("UTF-16 without a byte order mark (little endian: %s)", (littleEndian) => {
    for (const [, text] of texts) {
      const bytes = utf16(`${text}\r\n`, littleEndian);
      expect(capture({ bytes, origin: "a.txt" }).text).toBe(`${text}\r\n`);
      expect(encodingNote(bytes)).toContain(littleEndian ? "UTF-16LE" : "UTF-16BE");
    }
  });

  test("of UTF-8 there is nothing to say", () => {
    for (const [, text] of texts) expect(encodingNote(new TextEncoder().encode(text))).toBeNull();
  });
});

describe("what cannot be told with confidence is not guessed", () => {
  test.each<[string, Uint8Array]>([
    [
      "one letter that two alphabets have there",
      Uint8Array.from([...Buffer.from("felkel"), 0xf5, ...Buffer.from("k")]),
    ],
    ["UTF-8 with a byte lost in the middle", new TextEncoder().encode(texts[0]![1]).filter((_, at) => at !== 9)],
    ["UTF-8 cut off within a letter", new TextEncoder().encode(texts[8]![1]).subarray(0, 41)],
    ["noise", Uint8Array.from({ length: 4000 }, (_, at) => 33 + ((at * 7919 + at * at * 31) % 222))],
  ])("%s", (_, bytes) => {
    expect(tellEncoding(bytes)).toBeNull();
  });
});
