import type { disputes as english } from "../en/disputes.ts";

const count = new Intl.NumberFormat("hu");

/** The words of the disputes, in Hungarian. */
export const disputes: typeof english = {
  title: "Viták",
  hint: "Állítások, amelyek nem lehetnek mind igazak; elöl azok, amelyektől a térképből vagy egy számból a legtöbb függ. Semmi sincs kiátlagolva.",
  count: (number) => `${count.format(number)} vita`,
  none: "Az ügy forrásai nem mondanak ellent egymásnak.",
  noneHint: "Vita ott keletkezik, ahol két irat, vagy két idézett forrás mást mond ugyanarról a helyről vagy számról.",
  kinds: {
    holder: "Ki tartotta",
    date: "Mikor",
    number: "Mennyi",
    actor: "Ki tette",
    outcome: "Mi lett belőle",
  },
  since: (who, day) => `${who}, ${day} óta`,
  nobody: "senki",
  somebody: "Valaki",
  so: "Így volt",
  denied: "Cáfolják",
  all: "Minden fajta",
  show: "Látszik",
  against: "ezzel szemben",
  settled: (day, side) => `${day} óta a források egyeznek: ${side}.`,
  open: "A források sosem jutottak egyetértésre.",
  onMap: "Mutatás a térképen",
  decide: "Döntés az átnézésben",
  subject: (what, who) => (who ? `${what}, ${who}` : what),
};
