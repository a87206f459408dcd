/** The name of an image file at the beginning of a text, with its namespace word ("File:") if it has one. */
export const IMAGE_NAME = /^(?:\p{L}{2,12}:)?[^\s[\]|]{1,120}\.(?:png|jpe?g|gif|svg|webp|tiff?)(?![\p{L}\p{N}])\s*/iu;
