import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { pack } from "tar-stream";
import { pdfOf, wordOf } from "../capture/made.ts";

const first = "On 3 May 1931 the Azanian Army captured Oakford from the League. At least 40 soldiers were killed.";
const second =
  "The League withdrew from Elmhurst on 4 May 1931, according to the Lakeside Monitor. Őrök álltak a hídon.";
const article = (title: string, text: string) => ({ title, date: "1931-05-05", url: "https://news.example/1", text });

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Oakford</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>Oakford taken</h1><p class="byline">5 May 1931</p><p>${first}<sup>[1]</sup></p><table><tr><th>Side</th><td>League</td></tr></table><ul><li>${second}</li></ul></article><footer>© Lakeside</footer></body></html>`;

const wikipediaPage = `<!DOCTYPE html><html class="client-nojs" lang="en"><head><meta charset="UTF-8"><title>Battle of Oakford - Wikipedia</title></head><body class="mediawiki"><div id="content" class="mw-body"><h1 id="firstHeading">Battle of Oakford</h1><div id="mw-content-text"><div class="mw-parser-output"><table class="infobox vevent"><tbody><tr><th colspan="2">Battle of Oakford</th></tr><tr><th>Date</th><td>3–5 May 1931</td></tr></tbody></table><p>${first}<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p><h2>Aftermath</h2><p>${second}</p><ol class="references"><li id="cite_note-1">Monitor, 5 May 1931</li></ol></div></div></div></body></html>`;

const wikitext = `{{Infobox military conflict\n| conflict = Battle of Oakford\n| date = 3 May 1931\n| combatant1 = [[Azania]]\n| combatant2 = [[League]]\n}}\n'''Oakford''' is a town.<ref>{{cite news|title=x|date=5 May 1931}}</ref>\n\n== Course ==\n${first}<ref name="a">Monitor</ref> ${second}\n\n{| class="wikitable"\n! Side !! Men\n|-\n| League || 400\n|}\n`;

const email = `From: Lakeside Monitor <desk@monitor.example>\r\nTo: list@monitor.example\r\nSubject: =?UTF-8?Q?Oakford_taken?=\r\nDate: Tue, 5 May 1931 10:00:00 +0000\r\nMessage-ID: <1@monitor.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${first}\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<p>${second}</p>`).toString("base64")}\r\n--b1--\r\n`;

const rss = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Monitor</title><item><title>Oakford &amp; Elmhurst</title><link>https://news.example/1</link><pubDate>Tue, 05 May 1931 10:00:00 GMT</pubDate><description><![CDATA[<p>${first}</p>]]></description></item><item><title>More</title><description>${second}</description></item></channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Monitor</title><entry><title>Oakford</title><link href="https://news.example/2"/><updated>1931-05-06T10:00:00Z</updated><content type="html">&lt;p&gt;${first}&lt;/p&gt;</content></entry></feed>`;

const telegram = JSON.stringify({
  name: "Front news",
  type: "public_channel",
  messages: [
    { id: 1, type: "service", date: "1931-05-04T08:00:00", text: "created" },
    { id: 2, type: "message", date: "1931-05-05T08:00:00", text: ["In ", { type: "bold", text: "Oakford" }, first] },
    { id: 3, type: "message", date: "1931-05-06T08:00:00", from: "Desk", text: second },
  ],
});

/** A chat as Telegram's desktop program exports it to pages. */
export const telegramPageText = `<!DOCTYPE html>
<html>
 <head>
  <meta charset="utf-8"/>
  <title>Exported Data</title>
  <link href="css/style.css" rel="stylesheet"/>
 </head>
 <body onload="CheckLocation();">
  <div class="page_wrap">
   <div class="page_header">
    <div class="content"><div class="text bold"> Front news </div></div>
   </div>
   <div class="page_body chat_page">
    <div class="history">
     <div class="message service" id="message-1"><div class="body details"> 5 May 1931 </div></div>
     <div class="message default clearfix" id="message2">
      <div class="pull_left userpic_wrap"><div class="userpic userpic1"><div class="initials">F</div></div></div>
      <div class="body">
       <div class="pull_right date details" title="05.05.1931 08:00:00 UTC+01:00"> 08:00 </div>
       <div class="from_name"> Front desk </div>
       <div class="text"> In <strong>Oakford</strong>:<br>${first} <a href="https://x.example">x</a> </div>
      </div>
     </div>
     <div class="message default clearfix joined" id="message3">
      <div class="body">
       <div class="pull_right date details" title="06.05.1931 09:30:00 UTC+01:00"> 09:30 </div>
       <div class="forwarded body"><div class="from_name"> Harbour Post <span class="date details" title="04.05.1931 07:00:00"> 4 May</span></div>
        <div class="text"> ${second} </div></div>
      </div>
     </div>
     <div class="message default clearfix" id="message4">
      <div class="body">
       <div class="pull_right date details" title="07.05.1931 09:30:00 UTC+01:00"> 09:30 </div>
       <div class="media_wrap clearfix"><div class="media photo">Photo</div></div>
      </div>
     </div>
    </div>
   </div>
  </div>
 </body>
</html>
`;

const events =
  "event_date,event_type,sub_event_type,actor1,actor2,location,latitude,longitude,fatalities,source,notes\n" +
  '1931-05-03,Battles,Government regains territory,Azanian Army,League,Oakford,12.5,33.1,40,Monitor,"Taken, after a day"\n' +
  "1931-05-04,Battles,Armed clash,League,Azanian Army,Elmhurst,12.6,33.2,3,Monitor,\n";

async function tar(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const packing = pack();
  for (const [name, content] of Object.entries(files)) packing.entry({ name }, content);
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A small file of every format that is read, by its name. */
export async function smallSamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages = [
    [
      { x: 60, y: 780, size: 18, text: "Oakford taken" },
      { x: 60, y: 740, text: first },
    ],
    [{ x: 60, y: 780, text: "The League withdrew from Elmhurst on 4 May 1931." }],
  ];
  const packed = await tar({ "march/1.txt": first, "march/2.html": page });
  const lines = [article("Oakford", first), article("Elmhurst", second)].map((each) => JSON.stringify(each));
  const inner = zipSync({ "a.jsonl": strToU8(lines.join("\n")) });
  return new Map<string, Uint8Array>([
    ["a.txt", strToU8(`Oakford taken\n\n5 May 1931\n\n${first}\n\n${second}\n`)],
    [
      "b.md",
      strToU8(
        `# Oakford\n\n**5 May 1931**\n\n- ${first}[^1]\n- ${second}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: Monitor\n`,
      ),
    ],
    ["c.html", strToU8(page)],
    ["d.html", strToU8(wikipediaPage)],
    ["e.wiki", strToU8(wikitext)],
    ["f.pdf", pdfOf(pages, "Oakford")],
    ["g.docx", wordOf([{ text: "Oakford taken", style: "Heading1" }, { text: first }, { text: second }])],
    ["h.eml", strToU8(email)],
    ["i.json", strToU8(lines[0]!)],
    [
      "j.csv",
      strToU8(
        "place,date,holder,source\nOakford,1931-05-03,Azanian Army,Monitor\nElmhurst,1931-05-04,League,Monitor\n",
      ),
    ],
    ["k.csv", strToU8(events)],
    ["l.jsonl", strToU8(`${lines.join("\n")}\n`)],
    ["m.json", strToU8(`{"articles":[${lines.join(",")}]}`)],
    ["n.csv", strToU8(`title,date,text\nOakford,1931-05-05,"${first}"\nElmhurst,1931-05-06,"${second}"\n`)],
    ["o.xml", strToU8(rss)],
    ["p.atom", strToU8(atom)],
    ["q.json", strToU8(telegram)],
    ["r.html", strToU8(telegramPageText)],
    ["s.zip", zipSync({ "a.txt": strToU8(first), "b/c.html": strToU8(page), "inner.zip": inner })],
    ["t.tar", packed],
    ["u.tar.gz", new Uint8Array(gzipSync(packed))],
    ["v.txt.gz", new Uint8Array(gzipSync(first))],
  ]);
}
