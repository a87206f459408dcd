export { TimelineView as default } from "../timeline/TimelineView.tsx";
