import { lazy, Suspense, useEffect } from "react";
import { Drawer } from "./drawer/Drawer.tsx";
import { Bar } from "./shell/Bar.tsx";
import { useDayKeys, useViewKeys } from "./shell/keys.ts";
import { Notice } from "./shell/Notice.tsx";
import { Rail } from "./shell/Rail.tsx";
import { go, openedPlain, useAddress } from "./state/address.ts";
import { useLive } from "./state/live.ts";
import { useTheme } from "./state/theme.ts";
import { useCase, WorldContext } from "./state/world.ts";
import { words } from "./strings/index.ts";
import { usePlay } from "./time/play.ts";
import { TimeStrip } from "./time/TimeStrip.tsx";
import { views } from "./views/index.ts";

const AddDocuments = lazy(() =>
  import("./documents/AddDocuments.tsx").then((module) => ({ default: module.AddDocuments })),
);

/** The page: one case, one day, one view, all in the address. */
export function App() {
  const address = useAddress();
  const { theme, switchTheme } = useTheme();
  const { world, error } = useCase(address, theme);
  const play = usePlay(world);
  useDayKeys(world, play.toggle);
  useViewKeys();
  useLive();
  const mapless = world !== null && world.geometry.anchors.length === 0;
  useEffect(() => {
    // Where nothing has a position, there is more to see in the overview than on an empty map.
    if (mapless && openedPlain) go({ view: "overview" }, "replace");
  }, [mapless]);
  const View = views[address.view].Component;
  if (error) return <Notice title={words.name} lines={[words.case.failed(error)]} again />;
  if (!world) return <Notice title={words.case.loading} lines={[]} />;
  if (world.summary.documents === 0) {
    return (
      <Notice title={words.case.empty} lines={[words.case.emptyHint]} command={words.case.emptyCommand}>
        <Suspense fallback={null}>
          <AddDocuments />
        </Suspense>
      </Notice>
    );
  }
  const title = `${world.summary.title} · ${words.name}`;
  if (document.title !== title) document.title = title;
  return (
    <WorldContext value={world}>
      <div className={`atlas view-${address.view}${address.place || address.claim ? " chosen" : ""}`}>
        <Bar switchTheme={switchTheme} />
        <Rail />
        <main>
          <Suspense fallback={<div className={address.view === "map" ? "map" : "view-loading"} aria-busy="true" />}>
            <View />
          </Suspense>
        </main>
        <Drawer />
        <TimeStrip play={play} />
      </div>
    </WorldContext>
  );
}
