export { RibbonsView as default } from "../ribbons/RibbonsView.tsx";
