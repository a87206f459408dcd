export { ReviewView as default } from "../review/ReviewView.tsx";
