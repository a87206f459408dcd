import type { Block, Day, Reference } from "../../model/index.ts";
import { compareDays } from "../../model/index.ts";
import { findDay, findDays, slashedDays } from "../calendar.ts";
import { afterLastEdited } from "../labels/index.ts";
import type { Metadata } from "./metadata.ts";

/** A licence by its name, as notices print it. */
const LICENCE =
  /\b(?:creative commons attribution(?:[\s/–-]{1,3}(?:share[\s-]?alike|noncommercial|non-commercial|noderiv(?:ative)?s))*(?:\s\d\.\d)?(?:\s(?:international|unported))?(?:\slicen[cs]e)?|cc[\s-]by(?:-(?:sa|nc|nd))*(?:\s\d\.\d)?|cc0(?:\s1\.0)?|gnu free documentation license|all rights reserved)/i;

/**
 * What licence and site notices tell: the licence, the site and the day of the version ("This article is issued from … -
 * version of the …", "This page was last edited on …").
 */
export function noticeMetadata(
  text: string,
  blocks: readonly Block[],
  references: readonly Reference[],
): Partial<Metadata> {
  const told: Partial<Metadata> = {};
  for (const block of blocks) {
    if (block.kind !== "apparatus" || block.span.end - block.span.start > 1000) continue;
    const notice = text.slice(block.span.start, block.span.end);
    told.licence ??= LICENCE.exec(notice)?.[0] ?? null;
    told.publisher ??= /\bissued from (\p{Lu}[\p{L}\d ]{1,40}?)(?:\s[-–]|[.,])/u.exec(notice)?.[1] ?? null;
    told.published ??= versionDay(notice, references);
  }
  return told;
}

function versionDay(notice: string, references: readonly Reference[]): Day | null {
  const edited = afterLastEdited(notice);
  if (edited !== null) return findDay(edited.slice(0, 60));
  const version = /\bversion of (?:the )?(\d{1,2}\/\d{1,2}\/\d{4})/i.exec(notice);
  return version ? possibleDay(slashedDays(version[1]!), references) : null;
}

/** Of the days a date can mean, the one on which everything the text refers to had been published; null where two remain. */
function possibleDay(days: readonly Day[], references: readonly Reference[]): Day | null {
  const referred = references.flatMap((reference) => findDays(reference.text.slice(0, 1000)).map(({ day }) => day));
  const possible = days.filter((day) => referred.every((other) => compareDays(other, day) <= 0));
  return possible.length === 1 ? possible[0]! : null;
}
