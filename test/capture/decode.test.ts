import { expect, test } from "vitest";
import { capture } from "../../src/capture/index.ts";
import { Problem } from "../../src/model/index.ts";
import { captureBytes } from "./helpers.ts";

const sentence = "The garrison of Lipa left the town on 4 May 2018 – Łódź, Őr, Київ.";

function problemOf(bytes: Uint8Array, origin = "file.txt"): string {
  try {
    capture({ bytes, origin });
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).message).toContain(origin);
    expect((error as Problem).message).not.toContain("\n");
    return (error as Problem).message;
  }
  throw new Error("captured what it should have refused");
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

test("a UTF-8 byte order mark is no part of the text", () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(sentence)]);
  expect(captureBytes(bytes).text).toBe(sentence);
});

test.each([true, false])("UTF-16 is read by its byte order mark (little endian: %s)", (littleEndian) => {
  expect(captureBytes(utf16(sentence, littleEndian)).text).toBe(sentence);
});

test("the id is the SHA-256 of the bytes as they came", () => {
  const document = captureBytes(new TextEncoder().encode("abc"));
  expect(document.id).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a page in windows-1250 or windows-1256 is read by the encoding it names", () => {
  const hungarian = Buffer.concat([
    Buffer.from('<html><head><meta charset="windows-1250"><title>x</title></head><body><p>A felkel'),
    Buffer.from([0xf5]),
    Buffer.from("k bevonultak a falu k"),
    Buffer.from([0xf6]),
    Buffer.from("zepére.</p></body></html>", "latin1"),
  ]);
  expect(captureBytes(hungarian, "a.html").text).toBe("A felkelők bevonultak a falu közepére.");
  const arabic = Buffer.concat([
    Buffer.from(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"></head><body><p>',
    ),
    Buffer.from([0xe3, 0xcf, 0xed, 0xe4, 0xc9]),
    Buffer.from("</p></body></html>"),
  ]);
  expect(captureBytes(arabic, "a.html").text).toBe("مدينة");
});

test("bytes that are no UTF-8 and name no encoding are refused with the first bad byte", () => {
  const bytes = new Uint8Array([...Buffer.from("felkel"), 0xf5, ...Buffer.from("k")]);
  expect(problemOf(bytes)).toMatch(/not UTF-8.*0xf5.*offset 6/);
});

test("an overlong form and a surrogate in UTF-8 are bad bytes", () => {
  expect(problemOf(new Uint8Array([0x41, 0xc0, 0xaf]))).toMatch(/offset 1/);
  expect(problemOf(new Uint8Array([0x41, 0x42, 0xed, 0xa0, 0x80]))).toMatch(/offset 2/);
  expect(problemOf(new Uint8Array([0x41, 0xe2, 0x82]))).toMatch(/offset 1/);
});

test("an empty file and one of white space are refused", () => {
  expect(problemOf(new Uint8Array())).toMatch(/empty/);
  expect(problemOf(utf16(" \n ", true))).toMatch(/white space/);
  expect(problemOf(Buffer.from("\n \t\n"))).toMatch(/white space/);
});

test("known binary formats are named", () => {
  expect(problemOf(Buffer.from("%PDF-1.7 …"), "report.pdf")).toMatch(/a PDF/);
  expect(problemOf(Buffer.from("PK\u0003\u0004rest"), "report.docx")).toMatch(/ZIP/);
  expect(problemOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), "map.png")).toMatch(/PNG/);
});

test("bytes with zeros are no text; the message says where", () => {
  expect(problemOf(Buffer.from([0x54, 0x68, 0x00, 0x65]))).toMatch(/zero byte at offset 2/);
});

test("a cut-off UTF-16 file is refused", () => {
  expect(problemOf(utf16(sentence, true).subarray(0, 21))).toMatch(/UTF-16LE/);
});
