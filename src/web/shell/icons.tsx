/** Line icons on a 20-pixel grid, drawn for this page. They are decoration: the button around them has the name. */
const paths = {
  overview: "M3 3.500h14v13H3zM3 7h14M8 7v9.500M10.500 10h4.500M10.500 13h4.500",
  timeline: "M3 5h5M3 10h9M3 15h6M11 5h3M14.500 10h2.500M12 15h5M10 2.500v2M10 7.500v5",
  forces: "M3.500 5h5v3.500h-5zM3.500 5l5 3.500M11.500 11.500h5V15h-5zM11.500 11.500l5 3.500M6 8.500v4.750h5.500",
  map: "M2.5 5l5-2 5 2 5-2v12l-5 2-5-2-5 2zM7.5 3v12M12.5 5v12",
  ribbons: "M3 4.500h14M3 4.500v2h9v-2M5 9h12v2H5zM3 13.500h10v2H3z",
  documents: "M5 2.500h7l3.5 3.500v11.500H5zM12 2.500V6h3.500M7.5 9.500h5.500M7.5 12h5.500M7.5 14.500h3.5",
  sources: "M4 5.500h5v5H6.500c0 2-.5 3-2.5 4M11.5 5.500h5v5H14c0 2-.5 3-2.5 4",
  figures: "M3 16.500h14M5 13.500v-4M9 13.500V5M13 13.500V8M16 13.500v-2",
  disputes: "M3 4.500h6v5H6.500L4 12V9.500H3zM11 8.500h6v5h-1V16l-2.500-2.500H11z",
  connectivity:
    "M3 6a2 2 0 1 0 4 0a2 2 0 1 0-4 0M13 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M8 14.500a2 2 0 1 0 4 0a2 2 0 1 0-4 0M6 7.700l2.800 5.200M13.800 6.700l-2.600 6M7 5.800l1.500-.200M11.500 5.200l1.500-.100",
  review: "M3.5 5h8M3.5 10h5M3.5 15h5M11 13.500l2.5 2.500 4-6",
  theme: "M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14",
  play: "M6 4l10 6-10 6z",
  pause: "M6.5 4.500v11M13.5 4.500v11",
  left: "M12.5 4.500L7 10l5.5 5.5",
  right: "M7.5 4.500L13 10l-5.5 5.5",
  previousChange: "M14 4.500L8.5 10l5.5 5.500M5.5 4.500v11",
  nextChange: "M6 4.500L11.5 10 6 15.500M14.5 4.500v11",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  fit: "M3.5 7.500v-4h4M12.5 3.500h4v4M16.5 12.500v4h-4M7.5 16.500h-4v-4",
  picture: "M10 3v9M6.5 8.500L10 12l3.5-3.500M3.5 13v3.500h13V13",
  drawing: "M4 15.500L8 6.500l4 6 4-9M2.500 17.500h15M2.7 14.2h2.600v2.600H2.700zM14.7 2.200h2.600v2.600h-2.600z",
  compare: "M3 4h14v12H3zM10 2v16M12.500 8l2 2-2 2M7.500 8l-2 2 2 2",
  layers: "M10 3l8 4.500-8 4.500-8-4.500zM2.500 11.200L10 15.500l7.500-4.300",
  choices:
    "M3 6h9M15.5 6H17M3 14h2M8.5 14H17M12 6a1.7 1.7 0 1 0 3.5 0a1.7 1.7 0 1 0-3.5 0M5 14a1.7 1.7 0 1 0 3.5 0a1.7 1.7 0 1 0-3.5 0",
  close: "M5 5l10 10M15 5L5 15",
  up: "M4.5 12.500L10 7l5.5 5.5",
  down: "M4.5 7.500L10 13l5.5-5.5",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
