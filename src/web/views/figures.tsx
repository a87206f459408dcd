export { FiguresView as default } from "../figures/FiguresView.tsx";
