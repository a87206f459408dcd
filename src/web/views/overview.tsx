export { OverviewView as default } from "../overview/OverviewView.tsx";
