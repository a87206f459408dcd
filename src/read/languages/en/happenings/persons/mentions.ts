import type { Span } from "../../../../../model/index.ts";
import type { Named } from "../../../../happenings/found.ts";
import { singular } from "../../nouns.ts";
import { SHIPS } from "../actions/verbs.ts";
import { wordSet } from "../forms.ts";
import type { SentenceView } from "../view.ts";
import { nameRun, nameRunBack } from "./names.ts";
import {
  apposition,
  closes,
  commonBefore,
  ofBehind,
  ownerBefore,
  ownersFrom,
  phraseStart,
  rankBefore,
  roleRun,
} from "./offices.ts";
import { HEADS, RANKS } from "./roles.ts";

/** A name with the role a sentence gives it. Indices are of words. */
export interface Mention {
  readonly person: string;
  readonly role: string;
  readonly of: Named | null;
  /** The words of the name, and of name and role together. */
  readonly name: readonly [number, number];
  readonly whole: readonly [number, number];
  readonly span: Span;
}

/** The people a sentence names with a role. */
export function mentionsIn(view: SentenceView): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < view.words.length) {
    const run = roleRun(view, at);
    if (!run) {
      at++;
      continue;
    }
    const mention = beforeName(view, run) ?? beside(view, run);
    if (mention && !found.some((other) => other.name[0] === mention.name[0])) found.push(mention);
    at = mention ? Math.max(run[1], mention.whole[1]) : run[1];
  }
  return found;
}

/** "Ostrian Major General Oleg Tarn", "NLF commander Abu Karim", "Mayor Senk". */
function beforeName(view: SentenceView, [from, to]: readonly [number, number]): Mention | null {
  if (view.lower(to - 1) === "head") return null;
  const name = nameRun(view, to);
  if (!name || isShip(view, from)) return null;
  const single = name[1] - name[0] === 1;
  // "the general Karim said" is rare, "commander Karim" is not; a lone name needs a title that is written as one.
  if (single && !isTitle(view, to - 1)) return null;
  const start = ownersFrom(view, from);
  const common = commonBefore(view, from);
  const of = ownerBefore(view, start, common);
  // "Ban Ki-moon, then Secretary-General": what stands behind the name may tell more of the role.
  const more = apposition(view, name[1]);
  const role = [view.slice(common, to), more ? more.role : null].filter((part) => part !== null).join(", ");
  return mention(view, name, role, more?.of ?? of, [start, more ? more.to : name[1]]);
}

/** "the carrier _Admiral Tarn_": a ship that bears a name with its rank, set in italics or told by what stands before. */
function isShip(view: SentenceView, from: number): boolean {
  const { start } = view.words[from]!.token;
  return (
    /[_*]/.test(view.text.charAt(start - 1)) ||
    SHIPS.has(singular(view.lower(from - 1))) ||
    /^(ara|hms|uss|ins|class)$/.test(view.lower(from - 1))
  );
}

function isTitle(view: SentenceView, index: number): boolean {
  const { token } = view.words[index]!;
  return token.text !== token.lower || HEADS.has(token.lower);
}

/** "Karim Tarn, commander of the 4th Division,", "the mayor of X, Ana Senk,", "the city's governor, Ana Senk". */
function beside(view: SentenceView, run: readonly [number, number]): Mention | null {
  const [from, to] = run;
  const last = view.lower(to - 1);
  if (RANKS.has(last) && !HEADS.has(last)) return null;
  const start = phraseStart(view, from);
  // Name, role
  if (view.lower(start - 1) === "," && !NAMELESS.has(view.lower(start - 2))) {
    const name = nameRunBack(view, start - 1);
    if (name && name[1] - name[0] > 1) {
      const behind = ofBehind(view, to);
      const end = behind?.to ?? to;
      if (closes(view, end)) {
        const before = ownerBefore(view, start, from);
        const wholeFrom = rankBefore(view, name[0]);
        const rank = wholeFrom < name[0] ? `${view.slice(wholeFrom, name[0])}, ` : "";
        return mention(view, name, rank + roleText(view, run, behind), behind?.of ?? before, [wholeFrom, end]);
      }
    }
  }
  // Role, name
  const behind = ofBehind(view, to);
  const end = behind?.to ?? to;
  if (view.lower(end) === ",") {
    const name = nameRun(view, end + 1);
    if (name && name[1] - name[0] > 1 && (closes(view, name[1]) || name[1] >= view.words.length)) {
      return mention(view, name, roleText(view, run, behind), behind?.of ?? ownerBefore(view, start, from), [
        start,
        name[1],
      ]);
    }
  }
  return null;
}

const NAMELESS = wordSet("january february march april may june july august september october november december");

function roleText(
  view: SentenceView,
  [from, to]: readonly [number, number],
  behind: { readonly to: number } | null,
): string {
  return view.slice(from, behind ? behind.to : to);
}

function mention(
  view: SentenceView,
  name: readonly [number, number],
  role: string,
  of: Named | null,
  whole: readonly [number, number],
): Mention {
  const from = Math.min(whole[0], name[0]);
  const to = Math.max(whole[1], name[1]);
  return {
    person: cleaned(view.slice(name[0], name[1])),
    role: cleaned(role),
    of,
    name,
    whole: [from, to],
    span: view.span(from, to),
  };
}

const cleaned = (text: string): string => text.replace(/[_*]+/g, "").trim();
