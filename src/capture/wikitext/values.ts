import { makeDay } from "../calendar.ts";
import type { TemplateArguments } from "./arguments.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `{{start date|2031|10|28}}` as "28 October 2031"; a date in words stays as it is. */
export function printDate(given: TemplateArguments): string {
  return dateFrom(given, 1);
}

function dateFrom(given: TemplateArguments, from: number): string {
  const [year, month, day] = [given.at(from), given.at(from + 1), given.at(from + 2)];
  if (!/^\d{3,4}$/.test(year)) return year;
  const monthName = MONTHS[Number(month) - 1];
  if (monthName && /^\d{1,2}$/.test(day) && makeDay(Number(year), Number(month), Number(day)))
    return `${Number(day)} ${monthName} ${year}`;
  return monthName ? `${monthName} ${year}` : year;
}

/** `{{start and end dates|2018|5|3|2018|5|9}}` as "3 May 2018 – 9 May 2018". */
export function printDateRange(given: TemplateArguments): string {
  const [start, end] = [dateFrom(given, 1), dateFrom(given, 4)];
  return end === "" ? start : `${start} – ${end}`;
}

const UNITS: Readonly<Record<string, string>> = {
  sqkm: "km²",
  km2: "km²",
  m2: "m²",
  sqm: "m²",
  sqmi: "sq mi",
  mi2: "sq mi",
  sqft: "sq ft",
  acre: "acres",
  in: "in",
};
const CONNECTIVES: Readonly<Record<string, string>> = {
  to: " to ",
  "-": "–",
  "–": "–",
  "to(-)": "–",
  and: " and ",
  or: " or ",
  by: " by ",
  x: " × ",
  "+/-": " ± ",
};

/** `{{convert|3|to|5|km|mi}}` as "3 to 5 km": the numbers as given, with the first unit. */
export function printMeasure(given: TemplateArguments): string {
  let amount = "";
  for (let place = 1; place <= given.count; place++) {
    const part = given.at(place);
    const connective = CONNECTIVES[part];
    if (connective !== undefined && amount !== "") amount += connective;
    else if (/^[\d.,+/–-]+$/.test(part)) amount += part;
    else return `${amount} ${UNITS[part] ?? part}`;
  }
  return amount;
}
