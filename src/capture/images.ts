/** The name of an image file at the beginning of a text, with its namespace word ("File:") if it has one. */
export const IMAGE_NAME = /^(?:\p{L}{2,12}:)?[^\s[\]|]{1,120}\.(?:png|jpe?g|gif|svg|webp|tiff?)(?![\p{L}\p{N}])\s*/iu;

/** What a conversion left of an image link: `[[File:name.jpg|thumb|300px|` before the caption. */
export const IMAGE_LINK =
  /^\[\[\p{L}{2,12}:[^[\]|\n]{1,160}\.(?:png|jpe?g|gif|svg|webp|tiff?)(?:\|(?:thumb|frame|frameless|border|left|right|center|upright[^|\]\n]{0,12}|\d{0,4}x?\d{1,4}px|alt=[^|\]\n]{0,120}))*\|?/iu;
